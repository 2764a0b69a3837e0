import { killInstalls } from '../../main/library/packs/testing/kills.ts';

/** Kills an installation COUNT times at random moments; ends with 1 when one of them has left a broken library. */
const words = process.argv.slice(2);
const count = Number(words.find((word) => /^\d+$/.test(word)) ?? 1000);
const seed = Number(words.find((word) => word.startsWith('--seed='))?.slice('--seed='.length) ?? Date.now() % 1_000_000);

console.log(`seed ${seed}: an installation is killed ${count} times`);
const outcome = await killInstalls(count, seed, (done) => {
  if (done % 50 === 0) console.log(`${done} of ${count}`);
});
console.log(
  `the old library ${outcome.old} times, the new one ${outcome.new} times, a broken one ${outcome.broken.length} times`,
);
for (const broken of outcome.broken) console.error(broken);
process.exitCode = outcome.broken.length === 0 ? 0 : 1;
