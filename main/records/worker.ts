import { parentPort, workerData } from 'node:worker_threads';
import { assertNever } from '../../preload/contract/assert-never.ts';
import { failed, type Problem, type Result } from '../../preload/contract/models/problem.ts';
import { thinBackups } from './backup/backup-files.ts';
import { stillTheSame } from './backup/still-the-same.ts';
import { type BackupReason, type BackupResult, takeBackup } from './backup/take-backup.ts';
import { all, type ReadableDb, type WritableDb } from './connection.ts';
import { atStart, recordsProblem, whileOpen } from './failures.ts';
import { type OpenedFile, openRecordsFile } from './open-records-file.ts';
import type { Reply, Request, WorkerStart } from './protocol.ts';
import { type QueryName, reads, writes } from './queries.ts';
import { newestBackup, recordBackup } from './stores/backups.ts';
import { inTransaction } from './transaction.ts';

/**
 * The worker that owns the records: the only writing connection lives here, so that no query, import or backup ever holds up the
 * windows. One request after another; a backup works in between them.
 */
const port = parentPort;
if (port === null) {
  throw new Error('the records worker runs as a worker thread');
}
const say = (reply: Reply): void => port.postMessage(reply);
const { folder, key } = workerData as WorkerStart;
const now = (): string => new Date().toISOString();

/** Queries that take longer are named in the log, without what they were asked. */
const SLOW_MS = 40;

type Untyped = (db: ReadableDb, ...args: readonly unknown[]) => unknown;

const isRead = (name: QueryName): name is keyof typeof reads => name in reads;

const query = (opened: OpenedFile, name: QueryName, args: readonly unknown[]): unknown => {
  if (isRead(name)) {
    return (reads[name] as Untyped)(opened.db, ...args);
  }
  if (opened.mode === 'read-only') {
    return failed('records.read-only');
  }
  const { db } = opened;
  const change = writes[name as keyof typeof writes] as (db: WritableDb, ...rest: readonly unknown[]) => Result<unknown>;
  try {
    return inTransaction(db, () => change(db, ...args));
  } catch (thrown) {
    const problem = problemWhileOpen(thrown);
    if (problem === null) {
      throw thrown;
    }
    return { ok: false, problem };
  }
};

const problemWhileOpen = (thrown: unknown): Problem | null => {
  const problem = recordsProblem(thrown);
  return problem === null ? null : whileOpen(problem);
};

const backup = async (opened: OpenedFile, reason: BackupReason): Promise<BackupResult> => {
  if (opened.mode === 'read-only') {
    return { ok: false, detail: 'read-only' };
  }
  if (reason === 'kit-start') {
    const newest = newestBackup(opened.db);
    const same = newest === null ? null : await stillTheSame(folder, key, newest);
    if (same !== null) {
      return same;
    }
  }
  const takenAt = now();
  const result = await takeBackup(folder, key, reason, takenAt);
  try {
    inTransaction(opened.db, () => recordBackup(opened.db, reason, takenAt, result));
    if (result.ok) {
      thinBackups(folder);
    }
  } catch (thrown) {
    // Where there is no room for a backup there may be none to write that down. The backup itself is what counts.
    if (problemWhileOpen(thrown) === null) {
      throw thrown;
    }
  }
  return result;
};

/** Backups follow one another, and closing waits for the last one. */
let lastBackup: Promise<unknown> = Promise.resolve();

const backupInTurn = (opened: OpenedFile, reason: BackupReason): Promise<BackupResult> => {
  const next = lastBackup.then(() => backup(opened, reason));
  lastBackup = next.catch(() => null);
  return next;
};

const answer = async (opened: OpenedFile, request: Request): Promise<void> => {
  const began = performance.now();
  try {
    switch (request.kind) {
      case 'query': {
        const value = query(opened, request.name, request.args);
        say({ kind: 'answer', id: request.id, value });
        const ms = performance.now() - began;
        if (ms > SLOW_MS) {
          say({ kind: 'slow', name: request.name, ms: Math.round(ms) });
        }
        return;
      }
      case 'backup':
        return say({ kind: 'answer', id: request.id, value: await backupInTurn(opened, request.reason) });
      case 'close':
        await lastBackup;
        return close(opened, request.id);
      default:
        assertNever(request, 'request to the records worker');
    }
  } catch (thrown) {
    const problem = problemWhileOpen(thrown);
    say(
      problem === null
        ? { kind: 'broke', id: request.id, error: thrown instanceof Error ? thrown : new Error(String(thrown)) }
        : { kind: 'problem', id: request.id, problem },
    );
  }
};

/** Lets go of the files whatever happens: tidying up for the next time may fail on a full disk, and is not worth a lock. */
const close = (opened: OpenedFile, id: number): void => {
  try {
    if (opened.mode === 'read-write') {
      all(opened.db, 'PRAGMA optimize');
    }
  } catch (thrown) {
    if (problemWhileOpen(thrown) === null) {
      throw thrown;
    }
  } finally {
    opened.db.close();
    opened.lock?.release();
  }
  say({ kind: 'answer', id, value: null });
  port.close();
};

/** The build makes this CommonJS, which cannot wait at its top level. */
const start = async (): Promise<void> => {
  try {
    const opened = await openRecordsFile(folder, key, now());
    port.on('message', (request: Request) => void answer(opened, request));
    say({ kind: 'opened', state: { mode: opened.mode, restored: opened.restored, notices: opened.notices } });
  } catch (thrown) {
    const problem = recordsProblem(thrown);
    if (problem === null) {
      throw thrown;
    }
    say({ kind: 'refused', problem: atStart(problem) });
  }
};

void start();
