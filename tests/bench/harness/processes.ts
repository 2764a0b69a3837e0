import { readFileSync } from 'node:fs';
import { descendants } from '../../../build/chromium-shell/testing.ts';

/** Proportional memory of one process in MiB; 0 when it has gone. */
export const memoryOf = (pid: number): number => {
  try {
    return Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

/** The same, summed over a process and all that descend from it. */
export const memoryOfFamily = (pid: number): number =>
  [pid, ...descendants(pid).map((one) => one.pid)].reduce((sum, one) => sum + memoryOf(one), 0);
