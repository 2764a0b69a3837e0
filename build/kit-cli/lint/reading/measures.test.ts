import { describe, expect, it } from 'vitest';
import { englishGrade } from './english.ts';
import { perspicuity, spanishGrade, spanishSyllables } from './spanish.ts';
import { sentencesOf } from './words.ts';

describe('English', () => {
  it('is measured by Flesch and Kincaid', () => {
    // 10 words, 2 sentences, 12 syllables: 0.39 * 5 + 11.8 * 1.2 - 15.59.
    expect(englishGrade(sentencesOf(['The cat sat on the mat. It was very happy.']))).toBeCloseTo(0.52, 5);
  });
});

describe('Spanish', () => {
  it.each([
    ['país', 2],
    ['quien', 1],
    ['guitarra', 3],
    ['pingüino', 3],
    ['muy', 1],
    ['responsabilidad', 6],
    ['leer', 2],
    ['ahora', 3],
    ['estudiáis', 3],
    ['reúne', 3],
    ['prohíbe', 3],
    ['aéreo', 4],
    ['oía', 3],
  ])('%s has %i syllables', (word, count) => expect(spanishSyllables(word)).toBe(count));

  it('is measured by Szigriszt-Pazos, and graded by the bounds of INFLESZ', () => {
    // 4 words, 1 sentence, 6 syllables.
    const sentences = sentencesOf(['La casa es blanca.']);
    expect(perspicuity(sentences)).toBeCloseTo(206.835 - (62.3 * 6) / 4 - 4, 5);
    expect(spanishGrade(sentences)).toBe(4);
    expect(spanishGrade(sentencesOf([]))).toBe(4);
  });
});

it('sentences end at stops and at the end of a block, not at abbreviations or in addresses', () => {
  const text = ['A heading', 'Ask Dr. Vega. “Can you come?” She can: see https://example.org/a.b.', '1.'];
  expect(sentencesOf(text).map((words) => words.join(' '))).toEqual(['A heading', 'Ask Dr Vega', 'Can you come', 'She can see']);
});
