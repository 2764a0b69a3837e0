import type { TextBlock } from '../html.ts';
import { englishGrade } from './english.ts';
import { spanishGrade } from './spanish.ts';
import { countWords, type Sentences, sentencesOf } from './words.ts';

/** By language; of others we know no measure. */
const GRADES: Readonly<Record<string, (sentences: Sentences) => number>> = { en: englishGrade, es: spanishGrade };

export interface Measured {
  readonly grade: number;
  readonly words: number;
  /** The block that makes it hardest, for the author to begin with. */
  readonly hardest: TextBlock | null;
}

/** How hard a text is to read; null for a language without a measure. */
export const measure = (blocks: readonly TextBlock[], language: string): Measured | null => {
  const gradeOf = GRADES[language.split('-')[0] ?? ''];
  if (gradeOf === undefined) return null;
  const sentences = sentencesOf(blocks.map(({ text }) => text));
  let hardest: TextBlock | null = null;
  let weight = 0;
  for (const block of blocks) {
    const own = sentencesOf([block.text]);
    // A hard sentence weighs by its length: a title of two long words is not what to begin with.
    const heavy = Math.max(0, gradeOf(own) - 8) * countWords(own);
    if (heavy > weight) [hardest, weight] = [block, heavy];
  }
  return { grade: gradeOf(sentences), words: countWords(sentences), hardest };
};
