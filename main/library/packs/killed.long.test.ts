import { expect, it } from 'vitest';
import { killInstalls } from './testing/kills.ts';

const KILLS = 100;

it(`an installation that is killed ${KILLS} times at random moments leaves the old library or the new one, whole`, {
  timeout: 300_000,
}, async () => {
  const seed = Date.now() % 1_000_000;
  console.log(`seed ${seed}`);
  const outcome = await killInstalls(KILLS, seed);
  expect(outcome.broken).toEqual([]);
  expect(outcome.old + outcome.new).toBe(KILLS);
  // Else the kills came all too early, or all too late, and nothing was tried.
  expect(outcome.old).toBeGreaterThan(KILLS / 10);
  expect(outcome.new).toBeGreaterThan(0);
});
