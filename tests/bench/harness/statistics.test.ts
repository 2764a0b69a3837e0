import { describe, expect, it } from 'vitest';
import { isReached } from './report.ts';
import { percentile, ratio, summarize } from './statistics.ts';

const NEVER = Number.POSITIVE_INFINITY;

describe('what is made of measurements', () => {
  it('takes percentiles that were really measured', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([percentile(values, 0.5), percentile(values, 0.95), percentile([7], 0.95)]).toEqual([50, 95, 7]);
  });

  it('counts what never happened as infinitely slow', () => {
    expect(summarize([1, NEVER, 2, NEVER])).toEqual({ p50: 2, p95: NEVER, count: 4, never: 2 });
    expect([ratio(10, NEVER), ratio(NEVER, 10), ratio(NEVER, NEVER), ratio(10, 20)]).toEqual([0, NEVER, NEVER, 0.5]);
  });

  it('calls a target reached when the middle and the slow end both reach it', () => {
    const line = { what: '', unit: 'ms', baseline: [10, 10, 10], atMost: { ratio: 1.5 } } as const;
    expect(isReached({ ...line, ours: [15, 15, 15] })).toBe(true);
    expect(isReached({ ...line, ours: [11, 11, 16] })).toBe(false);
    expect(isReached({ ...line, ours: [NEVER, NEVER, NEVER] })).toBe(false);
    expect(isReached({ ...line, ours: [11, 11, 11], atMost: { ratio: 1.5, p95: 11 } })).toBe(false);
    expect(isReached({ ...line, ours: [1], atMost: {} })).toBeUndefined();
  });
});
