import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Problem, ProblemCode } from '../../preload/contract/models/problem.ts';

/** A foreseen failure of the records file, thrown where an answer is not a `Result`. */
export class RecordsError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, cause === undefined ? undefined : { cause });
    this.name = 'RecordsError';
    this.problem = problem;
  }
}

const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';

/** SQLite's and the system's codes, by what they mean to a trainer. Extended codes begin with their primary one. */
const MEANINGS: readonly (readonly [prefix: string, code: ProblemCode])[] = [
  ['SQLITE_FULL', 'records.disk-full'],
  ['ENOSPC', 'records.disk-full'],
  ['EDQUOT', 'records.disk-full'],
  // The shared-memory file beside the database cannot grow.
  ['SQLITE_IOERR_SHMSIZE', 'records.disk-full'],
  ['SQLITE_READONLY', 'records.read-only'],
  ['EROFS', 'records.read-only'],
  ['EACCES', 'records.read-only'],
  ['EPERM', 'records.read-only'],
  ['SQLITE_BUSY', 'records.busy'],
  ['SQLITE_LOCKED', 'records.busy'],
  ['SQLITE_CORRUPT', 'records.damaged'],
  ['SQLITE_NOTADB', 'records.damaged'],
  ['SQLITE_IOERR', 'records.failed'],
  ['SQLITE_CANTOPEN', 'records.failed'],
];

/** What a thrown value says about the records file, or null when it is a fault of the kit's own. */
export const recordsProblem = (thrown: unknown): Problem | null => {
  if (thrown instanceof RecordsError) {
    return thrown.problem;
  }
  const code = codeOf(thrown);
  const meaning = MEANINGS.find(([prefix]) => code.startsWith(prefix));
  return meaning === undefined ? null : { code: meaning[1], params: { detail: code } };
};

/** At the start there was no entry that could have been lost and nothing to try again: these say what that means. */
const AT_START: Readonly<Partial<Record<ProblemCode, ProblemCode>>> = {
  'records.read-only': 'records.folder-protected',
  'records.busy': 'records.in-use',
  'records.disk-full': 'records.no-room',
  'records.failed': 'records.unreachable',
};

/** The same problem, in the words of a kit that cannot open its records. */
export const atStart = (problem: Problem): Problem => ({ ...problem, code: AT_START[problem.code] ?? problem.code });

/** The same problem while the records are open: what is damaged is mended at the next start, not now. */
export const whileOpen = (problem: Problem): Problem =>
  problem.code === 'records.damaged' ? { ...problem, code: 'records.failed' } : problem;

/** Whether the file lies there intact but must not be changed: itself or its folder is write-protected. */
export const isWriteProtected = (file: string): boolean => {
  try {
    accessSync(dirname(file), constants.W_OK);
    if (existsSync(file)) {
      accessSync(file, constants.W_OK);
    }
    return false;
  } catch (thrown) {
    return ['EACCES', 'EROFS', 'EPERM'].includes(codeOf(thrown));
  }
};
