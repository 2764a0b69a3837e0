/** The value that a share of the values do not exceed (nearest rank, so that it is one of them). NaN for none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** What is written down of a series of measurements. Infinite values are things that never happened. */
export interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
  readonly never: number;
}

export const summarize = (values: readonly number[]): Summary => ({
  p50: percentile(values, 0.5),
  p95: percentile(values, 0.95),
  count: values.length,
  never: values.filter((value) => value === Number.POSITIVE_INFINITY).length,
});

/**
 * How many times the baseline's. What the baseline never did is infinitely slow there, so that the ratio is 0; what we never did
 * is infinite, whatever the baseline did.
 */
export const ratio = (ours: number, baseline: number): number => {
  if (ours === Number.POSITIVE_INFINITY) return ours;
  return baseline === Number.POSITIVE_INFINITY ? 0 : ours / baseline;
};
