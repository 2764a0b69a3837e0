const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** A text with one typing error in one of its letters: left out, another put before it, another in its place, or swapped with the next. */
export const withOneError = (text: string, random: () => number): string => {
  const letters = [...text];
  const places = letters.flatMap((letter, place) => (letter === ' ' ? [] : [place]));
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const other = LETTERS[Math.floor(random() * LETTERS.length)] ?? 'a';
  const next = letters[at + 1];
  switch (Math.floor(random() * 4)) {
    case 0:
      letters.splice(at, 1);
      break;
    case 1:
      letters.splice(at, 0, other);
      break;
    case 2:
      letters[at] = other;
      break;
    default:
      // The last letter of a word has no next one: it becomes another.
      if (next === undefined || next === ' ') letters[at] = other;
      else letters.splice(at, 2, next, letters[at] ?? '');
  }
  return letters.join('');
};
