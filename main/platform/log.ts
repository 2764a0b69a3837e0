import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describeError } from './describe-error.ts';

/** One megabyte a file, one file before it: enough to find a fault of last week, little enough for any laptop. */
const MAX_BYTES = 1_000_000;

let file: string | null = null;

/** Starts writing to `<folder>/kit.log`. Until then, and where that folder cannot be made, lines go to the terminal only. */
export const openLog = (folder: string): void => {
  try {
    mkdirSync(folder, { recursive: true });
    file = join(folder, 'kit.log');
    if (existsSync(file) && statSync(file).size > MAX_BYTES) {
      renameSync(file, join(folder, 'kit.1.log'));
    }
  } catch (thrown) {
    write('warn', 'log', `there is no log file: ${describeError(thrown)}`);
  }
};

const write = (level: string, area: string, message: string): void => {
  const line = `${new Date().toISOString()} ${level} ${area}: ${message}\n`;
  process.stderr.write(line);
  if (file !== null) {
    try {
      appendFileSync(file, line);
    } catch {
      // A full disk must not turn a log line into a second failure; the line is on the terminal.
    }
  }
};

/**
 * The log of one area. It is for the kit's own doings: never names, notes or anything else of a person, so that it can be handed
 * on with a question about a fault.
 */
export const createLog = (area: string) => ({
  info: (message: string): void => write('info', area, message),
  warn: (message: string): void => write('warn', area, message),
  error: (message: string, thrown?: unknown): void =>
    write('error', area, thrown === undefined ? message : `${message}: ${describeError(thrown)}`),
});
