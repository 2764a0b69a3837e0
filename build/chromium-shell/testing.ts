import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the stand-in's tests start it with: a data folder of their own and the control channel in it. */
export function environmentFor(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, KIT_DATA_DIR: folder, KIT_CONTROL: join(folder, 'control'), LANG: 'en_US.UTF-8' };
}

/** Asks again and again until there is an answer; fails with what was waited for after `limitMs`. */
export async function waitFor<T>(what: string, look: () => Promise<T | undefined> | T | undefined, limitMs = 15_000): Promise<T> {
  const end = performance.now() + limitMs;
  while (performance.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error(`Waited ${limitMs} ms in vain for ${what}.`);
}

export interface ProcessReport {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
  readonly status: string;
}

/** Every process that descends from `ancestor`, as the kernel describes it. */
export function descendants(ancestor: number): readonly ProcessReport[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (reportOf(Number(name)) ?? []) : []));
  const found = new Set([ancestor]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of all) if (found.has(parent)) found.add(pid);
  }
  return all.filter(({ pid }) => pid !== ancestor && found.has(pid));
}

function reportOf(pid: number): ProcessReport | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    if (/^State:\s*Z/m.test(status)) return undefined;
    return { pid, parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), command, status };
  } catch {
    return undefined;
  }
}

/** Ends a process the hard way. Refuses 0, which would mean this process and all its brothers. */
export function killHard(pid: number): void {
  if (!(pid > 1)) throw new Error(`There is no process ${pid} to kill.`);
  process.kill(pid, 'SIGKILL');
}

/** Whether this very process still runs; a zombie does not, nor does another process that got the same id. */
export function isAlive({ pid, command }: ProcessReport): boolean {
  return reportOf(pid)?.command === command;
}
