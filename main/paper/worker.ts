import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { PDFDocument } from '@cantoo/pdf-lib';
import { finishPdf } from '../exports/pdf.ts';
import { buildPacket } from './packet/build.ts';
import type { PacketSource, PaperJob, PaperJobs, PaperReply, PaperRequest } from './protocol.ts';

/** Reads, joins and writes PDFs beside the main process, which is never held up by it. One question after the other. */
const port = parentPort;
if (port === null) throw new Error('the paper worker runs as a worker thread');

let opened: readonly { readonly pdf: PDFDocument; readonly title: string; readonly language: string }[] = [];

const load = (bytes: Uint8Array): Promise<PDFDocument> => PDFDocument.load(bytes, { updateMetadata: false });

/** A PDF of somebody else's may be anything: broken, or locked by a password. */
const openOne = async ({ path, title, language }: PacketSource) => {
  try {
    const pdf = await load(await readFile(path));
    return { pdf, pages: pdf.getPageCount(), title, language };
  } catch {
    return null;
  }
};

const jobs: { readonly [J in PaperJob]: (asks: PaperJobs[J]['asks']) => Promise<PaperJobs[J]['told']> } = {
  open: async (sources) => {
    const all = [];
    for (const source of sources) all.push(await openOne(source));
    opened = all.filter((one) => one !== null);
    return all.map((one) => one?.pages ?? null);
  },
  count: async (pdf) => (await load(pdf)).getPageCount(),
  build: async ({ cover, stamps, ...rest }) =>
    buildPacket({ cover: await load(cover), stamps: await load(stamps), documents: opened, ...rest }),
  finish: ({ printed, document }) => finishPdf(printed, document),
};

const answer = ({ job, asks }: PaperRequest): Promise<PaperJobs[PaperJob]['told']> =>
  (jobs[job] as (given: unknown) => Promise<PaperJobs[PaperJob]['told']>)(asks);

port.on('message', async (request: PaperRequest) => {
  let reply: PaperReply;
  try {
    reply = { kind: 'told', value: await answer(request) };
  } catch (thrown) {
    reply = { kind: 'broke', error: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }
  port.postMessage(reply);
});
