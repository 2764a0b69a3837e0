import { Worker } from 'node:worker_threads';
import type { DeckSource } from '../deck-source.ts';
import type { PageText } from '../pdf-deck/page-texts.ts';

/** What each kind of file is read into. */
interface Reading {
  readonly pdf: readonly PageText[];
  readonly html: DeckSource;
}

export interface ReadingJob {
  readonly kind: keyof Reading;
  readonly path: string;
}

/** A file that takes longer is one that was made to take long. */
const LONGEST_MS = 30_000;

/** Enough for any deck, and far from what the laptop has. */
const MOST_MEMORY_MB = 768;

/**
 * Reads a deck that was made elsewhere in a thread of its own, so that no window waits meanwhile.
 * @param script the built worker, or `worker.ts` itself where Node runs it
 * @returns null where the file cannot be read as what it says it is
 */
export const readInThread = <K extends keyof Reading>(script: string | URL, kind: K, path: string): Promise<Reading[K] | null> =>
  new Promise((resolve) => {
    const job: ReadingJob = { kind, path };
    const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MB };
    const worker = new Worker(script, { workerData: job, name: 'deck', resourceLimits });
    const end = (result: Reading[K] | null): void => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(null), LONGEST_MS);
    worker.once('message', end);
    worker.once('error', () => end(null));
    worker.once('exit', () => end(null));
  });
