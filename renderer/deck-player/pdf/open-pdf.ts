import { GlobalWorkerOptions, getDocument, PDFDataRangeTransport, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist';
import rendererUrl from 'pdfjs-dist/build/pdf.renderer.min.mjs?url';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { ReadAnswer, ReadRequest } from './media-reader.ts';
import readerUrl from './media-reader.ts?worker&url';

GlobalWorkerOptions.workerSrc = workerUrl;
// Pages are drawn in a thread of their own too: a slide's fragments, a video beside it and the keys never wait for one.
GlobalWorkerOptions.rendererSrc = rendererUrl;

const PART_BYTES = 512 * 1024;
/** Larger than any wall; a page of another size is drawn as large as this allows. */
const MOST_PIXELS_A_SIDE = 4096;

/** A PDF that is being shown. */
export interface OpenPdf {
  /** Draws a page as large as fits into a box of so many device pixels. */
  readonly draw: (page: number, width: number, height: number) => Promise<HTMLCanvasElement>;
  readonly close: () => void;
}

/** Reads from the library what the document asks for, so that a deck of 100 MB is not in memory four times. */
class LibraryFile extends PDFDataRangeTransport {
  readonly #worker = new Worker(readerUrl, { type: 'module' });
  readonly #sha256: string;
  readonly #begins = new Map<number, number>();
  #asked = 0;

  constructor({ sha256, size }: NonNullable<Deck['pdf']>, onFailed: () => void) {
    super(size, null);
    this.#sha256 = sha256;
    this.#worker.addEventListener('message', ({ data: { id, bytes } }: MessageEvent<ReadAnswer>) => {
      const begin = this.#begins.get(id);
      this.#begins.delete(id);
      if (bytes === null) onFailed();
      else if (begin !== undefined) this.onDataRange(begin, new Uint8Array(bytes));
    });
    this.#worker.addEventListener('error', onFailed);
  }

  override requestDataRange(begin: number, end: number): void {
    this.#asked += 1;
    this.#begins.set(this.#asked, begin);
    const request: ReadRequest = { id: this.#asked, sha256: this.#sha256, begin, end };
    this.#worker.postMessage(request);
  }

  override abort(): void {
    this.#worker.terminate();
  }
}

/** Opens a deck's PDF. Nothing in it runs or leads anywhere. Rejects where it cannot be opened. */
export const openPdf = async (file: NonNullable<Deck['pdf']>): Promise<OpenPdf> => {
  let failed: (reason: Error) => void = () => undefined;
  const broken = new Promise<never>((_, reject) => {
    failed = reject;
  });
  const range = new LibraryFile(file, () => failed(new Error('The file of the slides cannot be read.')));
  const task = getDocument({
    range,
    rangeChunkSize: PART_BYTES,
    disableAutoFetch: true,
    disableStream: true,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): void => {
    range.abort();
    void task.destroy();
  };
  // A document that asks for a password waits for somebody who is not there.
  task.onPassword = () => failed(new Error('The slides are locked by a password.'));
  try {
    const pdf = await Promise.race([task.promise, broken]);
    return { draw: (page, width, height) => Promise.race([drawPage(pdf, page, width, height), broken]), close };
  } catch (thrown) {
    close();
    throw thrown;
  }
};

const drawPage = async (pdf: PDFDocumentProxy, number: number, width: number, height: number): Promise<HTMLCanvasElement> => {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const fit = Math.min(width / natural.width, height / natural.height);
  const most = MOST_PIXELS_A_SIDE / Math.max(natural.width, natural.height);
  const viewport = page.getViewport({ scale: Math.min(fit, most) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(viewport.width));
  canvas.height = Math.max(1, Math.round(viewport.height));
  await page.render({ canvas, viewport, intent: 'display' }).promise;
  page.cleanup();
  return canvas;
};
