import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../../../preload/contract/models/problem.ts';
import { type Clock, createClock, type Stamp } from '../../platform/clock.ts';
import { openRecords, type Records } from '../records.ts';

/** A folder of its own for a test, removed by the second answer. */
export const testFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'kit-records-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

/** Opens records with the worker as it stands in the source: Node runs it by stripping its types. */
export const openIn = (folder: string): Promise<Result<Records>> =>
  openRecords({ dataDir: folder, worker: new URL('../worker.ts', import.meta.url) });

/** The value of a result that a test relies on. */
export const expectOk = <T>(result: Result<T>): T => {
  if (!result.ok) {
    throw new Error(`unexpected problem ${result.problem.code} ${JSON.stringify(result.problem.params)}`);
  }
  return result.value;
};

/** A clock that a test moves: `pass` lets time go by, `set` sets the wall clock, `boot` restarts the machine. */
export interface TestClock extends Clock {
  readonly pass: (ms: number) => Stamp;
  readonly set: (byMs: number) => Stamp;
  readonly boot: () => Stamp;
}

export const testClock = (start: string): TestClock => {
  let wall = Date.parse(start);
  let steady = 60_000;
  let boots = 1;
  const now = () =>
    createClock({ wallMs: () => wall, steadyMs: () => steady, bootId: `boot-${boots}`, runId: `run-${boots}` }).stamp();
  return {
    now: () => wall,
    stamp: now,
    pass: (ms) => {
      wall += ms;
      steady += ms;
      return now();
    },
    set: (byMs) => {
      wall += byMs;
      return now();
    },
    boot: () => {
      boots += 1;
      steady = 5_000;
      return now();
    },
  };
};
