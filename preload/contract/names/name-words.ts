import { fold } from './fold-name.ts';

/** Parts of surnames that people leave out or run together: "de la Cruz" is looked for as "cruz", "delacruz" and "de la cruz". */
const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'el',
  'da',
  'do',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'di',
  'le',
  'san',
  'mc',
  'mac',
  'al',
  'y',
]);

const APOSTROPHE = /['’‘ʼ`´]/;

/**
 * The words by which a name is found, folded and each once: its parts; what stands after an apostrophe ("Brien" of O'Brien); and what
 * people run together ("delacruz", "smithjones").
 */
export const nameWords = (name: string): readonly string[] => {
  const parts = fold(name).split(' ').filter(Boolean);
  const words = new Set(parts);
  for (const piece of name.split(/[\s,]+/)) {
    if (APOSTROPHE.test(piece)) for (const half of piece.split(APOSTROPHE)) if (half.length > 1) words.add(fold(half));
    if (piece.includes('-')) words.add(fold(piece).replaceAll(' ', ''));
  }
  let run = '';
  for (const part of parts) {
    if (run !== '') words.add(run + part);
    run = PARTICLES.has(part) ? run + part : '';
  }
  words.delete('');
  return [...words];
};
