/** The words that every workbook repeats, by language: the author of a module writes only what is the module's own. */
export interface WorkbookWords {
  /** At the foot of every page. The cover says it at length, in the workbook's own text. */
  readonly footer: string;
  readonly reminder: string;
  readonly insertProtocol: string;
}

const WORDS: Readonly<Record<string, WorkbookWords>> = {
  en: {
    footer: 'Our wording: confirm with your program office.',
    reminder: 'No student details here: no names, no initials, no story that others could recognize.',
    insertProtocol: 'Insert your protocol',
  },
  es: {
    footer: 'Confirme la redacción con su oficina del programa. Borrador.',
    reminder: 'Aquí no van datos de estudiantes: ni nombres, ni iniciales, ni historias que otros puedan reconocer.',
    insertProtocol: 'Inserte su protocolo',
  },
};

/** The repeated words in `language`. A language without them cannot have a workbook yet, and says so. */
export function wordsIn(language: string): WorkbookWords {
  const words = WORDS[language];
  if (words === undefined) throw new Error(`There are no workbook words in "${language}" yet: add them to words.ts.`);
  return words;
}
