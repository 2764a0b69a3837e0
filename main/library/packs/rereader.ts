import { Worker } from 'node:worker_threads';
import { openReread, type Reread } from './reread.ts';

/** Reads files again while they are still being written. */
export interface Rereader {
  /** So far the file is on the disk. */
  readonly grown: (path: string, upTo: number) => void;
  /** The file is whole: its hash, as the disk has it. */
  readonly whole: (path: string) => Promise<string>;
  readonly close: () => Promise<unknown>;
}

/** What the thread beside is told and says. */
export type RereadRequest = { readonly path: string; readonly upTo: number; readonly isAll: boolean };
export type RereadReply = { readonly path: string } & ({ readonly digest: string } | { readonly error: Error });

/** One file after another, in the order in which they grew. */
export const rereadInTurn = (say: (reply: RereadReply) => void): ((request: RereadRequest) => void) => {
  let current: { readonly path: string; readonly file: Reread } | null = null;
  let last: Promise<void> = Promise.resolve();
  const handle = async ({ path, upTo, isAll }: RereadRequest): Promise<void> => {
    try {
      if (current?.path !== path) {
        await current?.file.close();
        current = { path, file: await openReread(path) };
      }
      await current.file.go(upTo, isAll);
      if (!isAll) return;
      const digest = current.file.digest();
      await current.file.close();
      current = null;
      say({ path, digest });
    } catch (thrown) {
      say({ path, error: thrown instanceof Error ? thrown : new Error(String(thrown)) });
    }
  };
  return (request) => {
    last = last.then(() => handle(request));
  };
};

/** In a thread of its own: a second processor hashes what the first one has copied. Begins when it is first needed. */
export const createRereader = (script: string): Rereader => {
  let worker: Worker | null = null;
  const waiting = new Map<string, { readonly settle: (digest: string) => void; readonly fail: (error: Error) => void }>();
  const fail = (error: Error): void => {
    for (const each of waiting.values()) each.fail(error);
    waiting.clear();
  };
  const ask = (request: RereadRequest): void => {
    if (worker === null) {
      worker = new Worker(script, { workerData: { kind: 'reread' }, name: 'reread' });
      worker.on('message', (reply: RereadReply) => {
        const found = waiting.get(reply.path);
        waiting.delete(reply.path);
        if ('digest' in reply) found?.settle(reply.digest);
        else found?.fail(reply.error);
      });
      worker.on('error', (thrown: unknown) => fail(thrown instanceof Error ? thrown : new Error(String(thrown))));
    }
    worker.postMessage(request);
  };
  return {
    grown: (path, upTo) => ask({ path, upTo, isAll: false }),
    whole: (path) =>
      new Promise((settle, reject) => {
        waiting.set(path, { settle, fail: reject });
        ask({ path, upTo: 0, isAll: true });
      }),
    close: async () => worker?.terminate(),
  };
};
