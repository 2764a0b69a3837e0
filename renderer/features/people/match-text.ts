/** Letters without their marks and case, so that "nguyen" finds "Nguyễn" and "ibanez" finds "Ibáñez". */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase();

/** Whether every word that was typed begins or is inside the text. */
export const matchesText = (text: string, typed: string): boolean => {
  const haystack = plain(text);
  return plain(typed)
    .split(/\s+/)
    .every((word) => haystack.includes(word));
};
