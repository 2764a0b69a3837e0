import { Worker } from 'node:worker_threads';
import { assertNever } from '../../../preload/contract/assert-never.ts';
import { type FileToHash, type HashedFile, type HashReply, type HashWorkerStart, SIGN } from './protocol.ts';

export interface Hashing {
  /** The built worker, or `worker.ts` itself where Node runs it. */
  readonly script: string | URL;
  readonly files: readonly FileToHash[];
  readonly signal: AbortSignal;
  /** Asked again and again: while it says yes, files are read slowly. */
  readonly heldBack: () => boolean;
  readonly onRead: (file: FileToHash, bytes: number) => void;
  readonly onHashed: (file: FileToHash, found: HashedFile) => void;
}

/** How often it is asked whether to hold back. */
const ASK_EVERY_MS = 500;

/** Hashes files in a thread of its own. Resolves when all were looked at or the signal said stop; rejects when the thread breaks. */
export const hashFiles = ({ script, files, signal, heldBack, onRead, onHashed }: Hashing): Promise<void> => {
  const signs = new Int32Array(new SharedArrayBuffer(8));
  const start: HashWorkerStart = { files, signs };
  const stop = (): void => {
    Atomics.store(signs, SIGN.stop, 1);
  };
  const ask = (): void => {
    Atomics.store(signs, SIGN.heldBack, heldBack() ? 1 : 0);
  };
  ask();
  if (signal.aborted) stop();
  const worker = new Worker(script, { workerData: start, name: 'hash files' });
  const asking = setInterval(ask, ASK_EVERY_MS);
  signal.addEventListener('abort', stop, { once: true });
  return new Promise<void>((resolve, reject) => {
    worker.on('message', (reply: HashReply) => {
      const file = files[reply.kind === 'read' ? reply.index : reply.file.index];
      if (file === undefined) return;
      switch (reply.kind) {
        case 'read':
          return onRead(file, reply.bytes);
        case 'hashed':
          return onHashed(file, reply.file);
        default:
          return assertNever(reply, 'reply of the hashing thread');
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  }).finally(() => {
    clearInterval(asking);
    signal.removeEventListener('abort', stop);
  });
};
