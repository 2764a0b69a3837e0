import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import {
  type FileToHash,
  type HashedFile,
  type HashReply,
  type HashRequest,
  type HashWorkerStart,
  SIGN,
  SIGNS,
} from './protocol.ts';

export interface Hashing {
  readonly files: readonly FileToHash[];
  readonly onRead: (file: FileToHash, bytes: number) => void;
  readonly onHashed: (file: FileToHash, found: HashedFile) => void;
}

/** Threads that are on their way up. */
export interface Hashers {
  /** Once. Resolves when all were looked at or the signal said stop; rejects when a thread breaks. */
  readonly hash: (hashing: Hashing) => Promise<void>;
}

/** One can wait for the disk while the other reckons; more would only make a slow disk run to and fro. */
const THREADS = Math.min(2, availableParallelism());
/** How often it is asked whether to hold back. */
const ASK_EVERY_MS = 500;

/**
 * Starts the threads that hash: they come up while it is found out which files there are.
 * @param script the built worker, or `worker.ts` itself where Node runs it
 * @param heldBack asked again and again: while it says yes, files are read slowly
 */
export const startHashers = (script: string | URL, signal: AbortSignal, heldBack: () => boolean): Hashers => {
  const signs = new Int32Array(new SharedArrayBuffer(SIGNS * Int32Array.BYTES_PER_ELEMENT));
  const start: HashWorkerStart = { signs };
  const workers = Array.from({ length: THREADS }, () => new Worker(script, { workerData: start, name: 'hash files' }));
  const stop = (): void => {
    Atomics.store(signs, SIGN.stop, 1);
  };
  const ask = (): void => {
    Atomics.store(signs, SIGN.heldBack, heldBack() ? 1 : 0);
  };
  ask();
  const asking = setInterval(ask, ASK_EVERY_MS);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  const ends = Promise.all(
    workers.map(
      (worker) =>
        new Promise<void>((resolve, reject) => {
          worker.on('error', reject);
          worker.on('exit', () => resolve());
        }),
    ),
  ).finally(() => {
    clearInterval(asking);
    signal.removeEventListener('abort', stop);
  });
  // Heard where `hash` waits for it; a thread may break before.
  ends.catch(() => undefined);

  return {
    hash: async ({ files, onRead, onHashed }) => {
      const take = (reply: HashReply): void => {
        const file = files[reply.kind === 'read' ? reply.index : reply.file.index];
        if (file === undefined) return;
        if (reply.kind === 'read') onRead(file, reply.bytes);
        else onHashed(file, reply.file);
      };
      const request: HashRequest = { files };
      for (const worker of workers) {
        worker.on('message', take);
        worker.postMessage(request);
      }
      await ends;
    },
  };
};
