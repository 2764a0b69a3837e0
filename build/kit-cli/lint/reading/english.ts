import { syllable } from 'syllable';
import { countWords, type Sentences } from './words.ts';

/**
 * The Flesch-Kincaid grade: the years of school (United States) after which a text is read with ease.
 * Kincaid, Fishburne, Rogers, Chissom: Derivation of New Readability Formulas for Navy Enlisted Personnel. 1975.
 */
export const englishGrade = (sentences: Sentences): number => {
  const words = countWords(sentences);
  if (words === 0) return 0;
  const syllables = sentences.flat().reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
};
