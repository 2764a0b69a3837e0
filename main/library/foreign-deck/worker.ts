import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { readHtmlDeck } from '../html-deck/read-html-deck.ts';
import { pageTexts } from '../pdf-deck/page-texts.ts';
import type { ReadingJob } from './read-in-thread.ts';

/** Reads one file and ends: whatever a stranger's file does to the reader, it does to this thread alone. */
const read = async ({ kind, path }: ReadingJob) => {
  if (kind === 'pdf') return pageTexts(path);
  return readHtmlDeck(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path)));
};

void read(workerData as ReadingJob).then((result) => parentPort?.postMessage(result));
