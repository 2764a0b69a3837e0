import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyApp } from './harness/app-copy.ts';
import { whenCalm } from './harness/calm.ts';
import { endEverything } from './harness/cleanup.ts';
import { describeMachine } from './harness/machine.ts';
import { printRow, writeRow } from './harness/report.ts';
import { rows } from './rows/rows.ts';

/**
 * `npm run bench [-- --quick] [--seed=N] [names of rows]`: measures what the kit promises, prints a table, and writes each row's
 * part of `docs/BENCHMARKS.md`. `--quick` goes through few rounds, judges no time and writes nothing: it only proves that each
 * bench works.
 */
/** How long a row waits for others to be done. */
const CALM_MS = 180_000;

const switches = process.argv.slice(2);
const quick = switches.includes('--quick');
const seed = Number(switches.find((text) => text.startsWith('--seed='))?.slice('--seed='.length) ?? Date.now() % 1_000_000);
const names = switches.filter((text) => !text.startsWith('--'));
const unknown = names.filter((name) => !rows.some((row) => row.name === name));
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown.join(', ')}: say ${rows.map((row) => row.name).join(', ')}.`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'facilitator-kit-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void endEverything().finally(() => process.exit(1)));
}

const app = copyApp(folder);
console.log(`seed ${seed}`);
for (const row of rows.filter(({ name }) => names.length === 0 || names.includes(name))) {
  console.log(`\n== ${row.title}`);
  if (!quick && (await whenCalm(CALM_MS)) < 0.5) console.log('   others are at work on this machine: the figures will say so');
  const before = describeMachine();
  try {
    const result = await row.measure({ app, folder, quick, seed, say: (text) => console.log(`   ${text}`) });
    printRow(result);
    if (!quick) writeRow(row, result, { before, after: describeMachine(), seed });
  } catch (error) {
    console.error(`== ${row.name} could not be measured:`, error);
    process.exitCode = 1;
  }
}
process.exit();
