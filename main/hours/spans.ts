/** A stretch of a session's time line, in milliseconds; `to` is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);

/** The same stretches in order, each moment once, none of them empty. */
export const joined = (spans: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  for (const span of spans.filter(({ from, to }) => to > from).toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) result.push(span);
    else if (span.to > last.to) result[result.length - 1] = { from: last.from, to: span.to };
  }
  return result;
};

/** What two sets of stretches have in common. Both have to be `joined`. */
export const common = (some: readonly Span[], others: readonly Span[]): readonly Span[] => {
  const result: Span[] = [];
  let at = 0;
  for (const { from, to } of some) {
    while (at < others.length && (others[at]?.to ?? 0) <= from) at += 1;
    for (let next = at; next < others.length; next += 1) {
      const other = others[next];
      if (other === undefined || other.from >= to) break;
      result.push({ from: Math.max(from, other.from), to: Math.min(to, other.to) });
    }
  }
  return result;
};

/** The first so many milliseconds of stretches that are `joined`. */
export const beginningOf = (spans: readonly Span[], ms: number): readonly Span[] => {
  let left = ms;
  return spans.flatMap(({ from, to }) => {
    const length = Math.min(left, to - from);
    left -= length;
    return length === 0 ? [] : [{ from, to: from + length }];
  });
};

/** The last so many milliseconds of stretches that are `joined`. */
export const endOf = (spans: readonly Span[], ms: number): readonly Span[] =>
  beginningOf(spans.map(({ from, to }) => ({ from: -to, to: -from })).toReversed(), ms)
    .map(({ from, to }) => ({ from: -to, to: -from }))
    .toReversed();
