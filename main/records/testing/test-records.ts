import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../preload/contract/models/problem.ts';
import { type Clock, createClock, type Stamp } from '../../platform/clock.ts';
import { recordsPaths } from '../backup/backup-files.ts';
import { run } from '../connection.ts';
import { openForWriting } from '../open-file.ts';
import { openRecords, type Records } from '../records.ts';

/** A folder of its own for a test, removed by the second answer. */
export const testFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-records-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Opens records with the worker as it stands in the source: Node runs it by stripping its types. */
export const openIn = (folder: string): Promise<Result<Records>> =>
  openRecords({ dataDir: folder, worker: new URL('../worker.ts', import.meta.url) });

/** Changes the file of records behind the kit's back. */
export const alterIn = (folder: string, sql: string): void => {
  const db = openForWriting(recordsPaths(folder).database, null);
  try {
    run(db, sql);
  } finally {
    db.close();
  }
};

/** The value of a result that a test relies on. */
export const expectOk = <T>(result: Result<T>): T => {
  if (!result.ok) {
    throw new Error(`unexpected problem ${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  }
  return result.value;
};

/**
 * A clock that a test moves: `pass` lets time go by, `set` sets the wall clock, `boot` restarts the machine, `runAs` only the kit,
 * which takes the boot to be of that name.
 */
export interface TestClock extends Clock {
  readonly pass: (ms: number) => Stamp;
  readonly set: (byMs: number) => Stamp;
  readonly boot: () => Stamp;
  readonly runAs: (bootId: string) => void;
}

export const testClock = (start: string): TestClock => {
  let wall = Date.parse(start);
  let steady = 60_000;
  let boots = 1;
  const run = (bootId: string) => createClock({ wallMs: () => wall, steadyMs: () => steady, bootId, runId: `run-${boots}` });
  let running = run('boot-1');
  return {
    now: () => wall,
    stamp: () => running.stamp(),
    recognise: (saved) => running.recognise(saved),
    pass: (ms) => {
      wall += ms;
      steady += ms;
      return running.stamp();
    },
    set: (byMs) => {
      wall += byMs;
      return running.stamp();
    },
    boot: () => {
      boots += 1;
      steady = 5_000;
      running = run(`boot-${boots}`);
      return running.stamp();
    },
    runAs: (bootId) => {
      running = run(bootId);
    },
  };
};
