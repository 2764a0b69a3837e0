import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = /^kit-(\d+)-[0-9a-z]+$/;

let swept = false;
let made = 0;

/** A path for a kit's control channel. Beside the data it could be longer than the 107 bytes that a socket's may have. */
export const controlSocket = (): string => {
  if (!swept) sweep();
  swept = true;
  made += 1;
  return join(tmpdir(), `kit-${process.pid}-${Date.now().toString(36)}${made.toString(36)}`);
};

/** A run that was killed left its sockets behind; the name has its process id. */
const sweep = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const owner = NAME.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) rmSync(join(tmpdir(), name), { force: true });
  }
};

/** Whether there is a process of that number. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
