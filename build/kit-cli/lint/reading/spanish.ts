import { countWords, type Sentences } from './words.ts';

/**
 * The perspicuity of Szigriszt-Pazos, from 0 (very hard) to 100: Flesch's measure with Spanish syllables.
 * Szigriszt Pazos: Sistemas predictivos de legibilidad del mensaje escrito. Universidad Complutense de Madrid, 1993.
 */
export const perspicuity = (sentences: Sentences): number => {
  const words = countWords(sentences);
  if (words === 0) return 100;
  const syllables = sentences.flat().reduce((sum, word) => sum + spanishSyllables(word), 0);
  return 206.835 - (62.3 * syllables) / words - words / sentences.length;
};

/**
 * Where the INFLESZ scale sets its bounds and which years of school it gives them: over 80 what a child in the first years of primary
 * school reads (grade 4), 65 the end of primary school (6), 55 the end of ESO at sixteen (10), 40 the end of bachillerato (12).
 * Barrio-Cantalejo and others: Validación de la Escala INFLESZ. Anales del Sistema Sanitario de Navarra 31 (2008) 2.
 */
const BOUNDS = [
  [80, 4],
  [65, 6],
  [55, 10],
  [40, 12],
  [0, 17],
] as const;

/** A grade like the English one, read off the INFLESZ bounds with straight lines between them. */
export const spanishGrade = (sentences: Sentences): number => {
  const score = perspicuity(sentences);
  const [top] = BOUNDS;
  if (score >= top[0]) return top[1];
  for (const [index, [low, gradeLow]] of BOUNDS.entries()) {
    const [high, gradeHigh] = BOUNDS[index - 1] ?? top;
    if (score >= low) return gradeHigh + ((high - score) / (high - low)) * (gradeLow - gradeHigh);
  }
  return 17;
};

/**
 * Syllables are the groups of vowels. A strong vowel beside another strong one, and a weak one with an accent, begin a group of their own;
 * the u of que, qui, gue, gui is not heard, and y is a vowel at the end of a word.
 */
export const spanishSyllables = (word: string): number => {
  const letters = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/(?<=q)u|(?<=g)u(?=[eiéí])/g, '')
    .replace(/y$/, 'i')
    // An h between vowels is not heard.
    .replaceAll('h', '');
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  const inside = groups.reduce(
    (sum, group) => sum + (group.match(/[aeoáéó]+?(?=[aeoáéó])|[aeoáéó](?=[íú])|[íú](?=[aeoáéó])/g)?.length ?? 0),
    0,
  );
  return Math.max(1, groups.length + inside);
};
