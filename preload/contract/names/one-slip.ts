/** Rows of the keyboard that most of California types on: a slip to a key beside the right one is the likeliest. */
const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const PLACE = new Map<string, readonly [number, number]>(
  ROWS.flatMap((row, y) => [...row].map((key, x): [string, readonly [number, number]] => [key, [x + y * 0.4, y]])),
);

const areNeighbours = (one: string, other: string): boolean => {
  const a = PLACE.get(one);
  const b = PLACE.get(other);
  return a !== undefined && b !== undefined && Math.abs(a[0] - b[0]) <= 1.1 && Math.abs(a[1] - b[1]) <= 1;
};

/** What a slip is worth: from 0 (typed right) to 1 (a wrong letter from anywhere). */
export const SLIP = { swapped: 0.7, neighbour: 0.75, left_out: 0.8, put_in: 0.8, wrong: 1 } as const;

/**
 * What it takes to get from what was typed to a word with at most one slip (a letter left out, put in, wrong, or two swapped: the
 * edits of Damerau, CACM 7(3), 1964); null when one is not enough. With `open` the word may go on: what was typed is its beginning.
 */
export const slipCost = (typed: string, word: string, open: boolean): number | null => {
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same += 1;
  const ends = (rest: string, of: string): boolean => (open ? of.startsWith(rest) : of === rest);
  const typedRest = typed.slice(same);
  const wordRest = word.slice(same);
  if (ends(typedRest, wordRest)) return 0;
  const [a = '', b = ''] = typedRest;
  const [x = '', y = ''] = wordRest;
  if (a !== '' && b !== '' && a === y && b === x && ends(typedRest.slice(2), wordRest.slice(2))) return SLIP.swapped;
  const costs: number[] = [];
  if (a !== '' && x !== '' && ends(typedRest.slice(1), wordRest.slice(1)))
    costs.push(areNeighbours(a, x) ? SLIP.neighbour : SLIP.wrong);
  if (x !== '' && ends(typedRest, wordRest.slice(1))) costs.push(SLIP.left_out);
  if (a !== '' && ends(typedRest.slice(1), wordRest)) costs.push(SLIP.put_in);
  return costs.length === 0 ? null : Math.min(...costs);
};
