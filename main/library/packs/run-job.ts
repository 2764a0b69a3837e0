import { Worker } from 'node:worker_threads';
import type { PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import { ok, type Result } from '../../../preload/contract/models/problem.ts';
import { type JobKind, type JobReply, type JobStart, type Jobs, STOP } from './jobs.ts';

/** A job in the library's worker. */
export interface RunningJob<K extends JobKind> {
  /** Rejects only with what nobody foresaw. */
  readonly done: Promise<Result<Jobs[K]['answer']>>;
  /** Asks it to end; it answers `packs.cancelled`, or what it has if it was nearly there. */
  readonly stop: () => void;
}

/** Starts a worker for one job. @param script the built worker, or `worker.ts` itself where Node runs it */
export const runJob = <K extends JobKind>(
  script: string,
  kind: K,
  input: Jobs[K]['input'],
  onProgress: (progress: PackProgress) => void = () => undefined,
): RunningJob<K> => {
  const start = { kind, input } as JobStart;
  const worker = new Worker(script, { workerData: start, name: `library ${kind}` });
  const done = new Promise<Result<Jobs[K]['answer']>>((settle, fail) => {
    worker.on('message', (reply: JobReply) => {
      switch (reply.kind) {
        case 'progress':
          return onProgress(reply.progress);
        case 'answer':
          return settle(ok(reply.answer as Jobs[K]['answer']));
        case 'problem':
          return settle({ ok: false, problem: reply.problem });
        case 'broke':
          return fail(reply.error);
      }
    });
    worker.on('error', fail);
    worker.on('exit', () => fail(new Error(`the library worker ended without a word (${kind})`)));
  });
  return { done, stop: () => worker.postMessage(STOP) };
};
