import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, unlinkSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second start hands to the first. */
export interface HandedOver {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

const folderOf = (userData: string): string => join(userData, 'shell-lock');

/**
 * Takes the lock of a data folder, or hands this start's arguments to the process that has it.
 *
 * @returns a function that gives the lock back, or undefined when another process has it
 */
export function takeLock(userData: string, mine: HandedOver, onSecond: (second: HandedOver) => void): (() => void) | undefined {
  const folder = folderOf(userData);
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'owner');
  const own = join(folder, `owner-${process.pid}`);
  writeFileSync(own, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }));
  try {
    // A link either makes the lock whole or fails: no moment at which it is there and empty.
    if (!tryLink(own, lock)) {
      if (ownerIsAlive(lock)) {
        const letter = join(folder, `second-${process.pid}`);
        writeFileSync(`${letter}.part`, JSON.stringify(mine));
        renameSync(`${letter}.part`, `${letter}.json`);
        return undefined;
      }
      rmSync(lock, { force: true });
      if (!tryLink(own, lock)) return undefined;
    }
  } finally {
    unlinkSync(own);
  }
  return listen(folder, lock, onSecond);
}

/** Whether a living process has the lock of this data folder. */
export function isLocked(userData: string): boolean {
  return ownerIsAlive(join(folderOf(userData), 'owner'));
}

function listen(folder: string, lock: string, onSecond: (second: HandedOver) => void): () => void {
  const collect = (): void => {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith('second-') || !name.endsWith('.json')) continue;
      const letter = join(folder, name);
      onSecond(JSON.parse(readFileSync(letter, 'utf8')) as HandedOver);
      rmSync(letter, { force: true });
    }
  };
  for (const name of readdirSync(folder)) if (name.startsWith('second-')) rmSync(join(folder, name), { force: true });
  const watcher = watch(folder, collect);
  watcher.unref();
  return () => {
    watcher.close();
    rmSync(lock, { force: true });
  };
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function ownerIsAlive(lock: string): boolean {
  try {
    const owner = JSON.parse(readFileSync(lock, 'utf8')) as { readonly pid: number; readonly started: string };
    return startOf(owner.pid) === owner.started;
  } catch {
    return false;
  }
}

/** When a process began, in the kernel's ticks; process ids are used again, pairs of both are not. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return 'ended';
  }
}
