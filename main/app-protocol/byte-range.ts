/** Which bytes of a file an answer carries; both ends included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** `whole`: answer 200 with everything. `unsatisfiable`: answer 416. */
export type RangeAnswer = { readonly kind: 'whole' | 'unsatisfiable' } | ({ readonly kind: 'part' } & ByteRange);

const WHOLE: RangeAnswer = { kind: 'whole' };
const UNSATISFIABLE: RangeAnswer = { kind: 'unsatisfiable' };

/**
 * Reads a `Range` header for a file of `size` bytes, as RFC 9110 section 14 says: `bytes=a-b`, `bytes=a-` and the suffix `bytes=-n`
 * (the last n bytes). An end past the file is cut; a start at or past the end cannot be satisfied. What is malformed or asks for
 * several ranges is ignored, which the RFC allows, and answered with the whole.
 */
export const readRange = (header: string | null, size: number): RangeAnswer => {
  const found = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header ?? '');
  const [from, to] = [found?.[1] ?? '', found?.[2] ?? ''];
  if (found === null || (from === '' && to === '')) return WHOLE;
  if (from === '') {
    const count = Math.min(Number(to), size);
    return count === 0 ? UNSATISFIABLE : { kind: 'part', first: size - count, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return WHOLE;
  if (first >= size) return UNSATISFIABLE;
  return { kind: 'part', first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
};
