import { Worker } from 'node:worker_threads';
import { assertNever } from '../../preload/contract/assert-never.ts';
import { ok, type Result } from '../../preload/contract/models/problem.ts';
import { createLog } from '../platform/log.ts';
import type { BackupReason, BackupResult } from './backup/take-backup.ts';
import { atStart, RecordsError } from './failures.ts';
import type { RecordsState, Reply, Request, WorkerStart } from './protocol.ts';
import type { QueryAnswer, QueryArgs, QueryName } from './queries.ts';

export type { BackupReason, BackupResult } from './backup/take-backup.ts';
export type { RecordsState } from './protocol.ts';

/** What must never be lost, in the hands of a worker of its own. */
export interface Records {
  /** How they were opened, and what the trainer has to be told about it. */
  readonly state: RecordsState;
  /**
   * Asks or changes. What is answered is on disk. Changes answer a `Result` (a full or protected disk is a value); a question
   * whose file cannot be read rejects with a `RecordsError`, anything unforeseen with its own error.
   */
  readonly call: <N extends QueryName>(name: N, ...args: QueryArgs<N>) => Promise<QueryAnswer<N>>;
  /** Takes a backup, opens it again and compares it. Work goes on meanwhile. Never rejects for want of space or rights. */
  readonly backup: (reason: BackupReason) => Promise<BackupResult>;
  /** Waits for what was asked, then lets go of the file. */
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** The folder of the kit's data: `records.db`, its backups and what was damaged lie in it. */
  readonly dataDir: string;
  /** The built worker, or `worker.ts` itself where Node runs it. */
  readonly worker: string | URL;
}

interface Waiting {
  readonly settle: (value: unknown) => void;
  readonly fail: (error: Error) => void;
}

const log = createLog('records');

/** Opens the records, or answers why they cannot be: newer, in use by another kit, protected, a full disk. */
export const openRecords = ({ dataDir, worker: script }: OpenOptions): Promise<Result<Records>> => {
  const start: WorkerStart = { folder: dataDir, key: null };
  const worker = new Worker(script, { workerData: start, name: 'records' });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let gone: RecordsError | null = null;

  const ask = (request: (id: number) => Request): Promise<unknown> =>
    new Promise((settle, fail) => {
      if (gone !== null) {
        fail(gone);
        return;
      }
      asked += 1;
      waiting.set(asked, { settle, fail });
      worker.postMessage(request(asked));
    });

  const take = (id: number): Waiting | undefined => {
    const found = waiting.get(id);
    waiting.delete(id);
    return found;
  };

  const records = (state: RecordsState): Records => ({
    state,
    call: (name, ...args) => ask((id) => ({ id, kind: 'query', name, args })) as Promise<QueryAnswer<typeof name>>,
    backup: (reason) => ask((id) => ({ id, kind: 'backup', reason })) as Promise<BackupResult>,
    close: async () => {
      await ask((id) => ({ id, kind: 'close' }));
    },
  });

  return new Promise((settle) => {
    worker.on('message', (reply: Reply) => {
      switch (reply.kind) {
        case 'opened':
          return settle(ok(records(reply.state)));
        case 'refused':
          return settle({ ok: false, problem: reply.problem });
        case 'answer':
          return take(reply.id)?.settle(reply.value);
        case 'problem':
          return take(reply.id)?.fail(new RecordsError(reply.problem));
        case 'broke':
          return take(reply.id)?.fail(reply.error);
        case 'slow':
          return log.warn(`${reply.name} took ${reply.ms} ms`);
        default:
          return assertNever(reply, 'reply of the records worker');
      }
    });
    const end = (error: RecordsError): void => {
      gone ??= error;
      // Heard only when it breaks before it has said that it is open.
      settle({ ok: false, problem: atStart(gone.problem) });
      for (const { fail: reject } of waiting.values()) {
        reject(gone);
      }
      waiting.clear();
    };
    worker.on('error', (thrown: unknown) => {
      log.error('the worker broke', thrown);
      end(new RecordsError({ code: 'records.failed', params: {} }, thrown));
    });
    worker.on('exit', () => end(new RecordsError({ code: 'records.failed', params: {} })));
  });
};
