/** A text as sentences of words, for measuring how hard it is to read. */
export type Sentences = readonly (readonly string[])[];

/** What ends a sentence: a full stop, a question or exclamation mark with closing quotes, and the end of a block. */
const SENTENCE_END = /(?<=[.!?…]["”’»)\]]*)\s+(?=["“‘«(¿¡]*[\p{Lu}\p{N}])/u;

/** Ends in a stop and is no end: "St. Mary", "p. ej." */
const ABBREVIATIONS = /\b(?:Mr|Mrs|Ms|Dr|Sr|Sra|St|vs|No|Núm|e\.g|i\.e|p\. ?ej|etc)\.\s+/giu;

/**
 * @param blocks paragraphs, list items, cells: each ends a sentence. What has no word is left out; so is an address on the network.
 */
export const sentencesOf = (blocks: readonly string[]): Sentences =>
  blocks
    .flatMap((block) =>
      block
        .replaceAll(/https?:\S+/g, ' ')
        .replaceAll(ABBREVIATIONS, (part) => part.replace(/\.\s+$/, ' '))
        .split(SENTENCE_END),
    )
    .map((sentence) => [...sentence.matchAll(/\p{L}[\p{L}\p{M}’']*/gu)].map(([word]) => word.replaceAll('’', "'")))
    .filter((words) => words.length > 0);

export const countWords = (sentences: Sentences): number => sentences.reduce((sum, words) => sum + words.length, 0);
