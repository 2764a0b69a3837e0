import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PaperJob, PaperJobs, PaperReply, PaperRequest } from './protocol.ts';

/** A worker for one piece of paper. Ask one thing after the other. */
export interface PaperWorker {
  readonly ask: <J extends PaperJob>(job: J, asks: PaperJobs[J]['asks']) => Promise<PaperJobs[J]['told']>;
}

/**
 * Starts a worker, lets `work` use it and ends it, whatever happens: nothing of a large PDF stays in memory.
 * @param script the built worker, or `worker.ts` itself where Node runs it
 */
export const withPaperWorker = async <T>(script: string | URL, work: (worker: PaperWorker) => Promise<T>): Promise<T> => {
  const worker = new Worker(script, { name: 'paper' });
  const ask: PaperWorker['ask'] = async (job, asks) => {
    worker.postMessage({ job, asks } as PaperRequest);
    // Rejects when the worker breaks instead.
    const [reply] = (await once(worker, 'message')) as [PaperReply];
    if (reply.kind === 'broke') throw reply.error;
    return reply.value as PaperJobs[typeof job]['told'];
  };
  try {
    return await work({ ask });
  } finally {
    await worker.terminate();
  }
};
