import type { TextBlock } from '../html.ts';
import { englishGrade } from './english.ts';
import { spanishGrade } from './spanish.ts';
import { countWords, type Sentences, sentencesOf } from './words.ts';

/** By language; of others we know no measure. */
const GRADES: Readonly<Record<string, (sentences: Sentences) => number>> = { en: englishGrade, es: spanishGrade };

export interface Measured {
  readonly grade: number;
  readonly words: number;
}

/** How hard a text is to read; null for a language without a measure. */
export const measure = (blocks: readonly TextBlock[], language: string): Measured | null => {
  const gradeOf = gradesIn(language);
  if (gradeOf === undefined) return null;
  const sentences = sentencesOf(blocks.map(({ text }) => text));
  return { grade: gradeOf(sentences), words: countWords(sentences) };
};

const gradesIn = (language: string) => GRADES[language.split('-')[0] ?? ''];

/** The block that makes a text hardest, for its author to begin with. */
export const hardestBlock = (blocks: readonly TextBlock[], language: string): TextBlock | null => {
  let hardest: TextBlock | null = null;
  let most = 0;
  for (const block of blocks) {
    const { grade, words } = measure([block], language) ?? { grade: 0, words: 0 };
    // A hard sentence weighs by its length: a title of two long words is not what to begin with.
    const weight = Math.max(0, grade - 8) * words;
    if (weight > most) [hardest, most] = [block, weight];
  }
  return hardest;
};
