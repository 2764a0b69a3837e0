import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export type { PDFDocumentProxy };

/** A document being opened. `close` stops it at any point and frees the worker's memory. */
export interface OpeningPdf {
  readonly document: Promise<PDFDocumentProxy>;
  readonly close: () => void;
}

/**
 * Opens a PDF of the library. It is read in a worker of our own origin and drawn on canvases; scripts and links inside it never
 * run. No WebAssembly: the content security policy of the windows has no hole for it.
 */
export const openPdf = (from: { readonly url: string } | { readonly data: Uint8Array }): OpeningPdf => {
  const task = getDocument({ ...from, useWasm: false, enableXfa: false, stopAtErrors: false });
  return { document: task.promise, close: () => void task.destroy() };
};

/** A page as a picture, to be shown by its address as long as that is not given back. Compressed: a hundred drawn pages would be a gigabyte. */
export const pagePicture = async (
  pdf: PDFDocumentProxy,
  pageNumber: number,
  { width, density, signal }: { readonly width: number; readonly density: number; readonly signal: AbortSignal },
): Promise<string> => {
  const canvas = document.createElement('canvas');
  await drawPage(pdf, pageNumber, canvas, { width, density, intent: 'print', signal });
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
  signal.throwIfAborted();
  if (blob === null) throw new Error('a page could not be made a picture');
  return URL.createObjectURL(blob);
};

/**
 * Draws a page on a canvas.
 * @param width in CSS pixels; the canvas has `density` device pixels for each
 * @param signal stops drawing; the promise then rejects
 */
export const drawPage = async (
  pdf: PDFDocumentProxy,
  pageNumber: number,
  canvas: HTMLCanvasElement,
  {
    width,
    density,
    intent,
    signal,
  }: { readonly width: number; readonly density: number; readonly intent: 'display' | 'print'; readonly signal: AbortSignal },
): Promise<void> => {
  const page = await pdf.getPage(pageNumber);
  signal.throwIfAborted();
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width * density) / natural.width });
  // Drawn aside and put in place whole, so that turning the page never shows a blank.
  const drawn = document.createElement('canvas');
  drawn.width = Math.round(viewport.width);
  drawn.height = Math.round(viewport.height);
  const task = page.render({ canvas: drawn, viewport, intent });
  const stop = (): void => task.cancel();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await task.promise;
  } finally {
    signal.removeEventListener('abort', stop);
  }
  signal.throwIfAborted();
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
};

/** Height over width of a page. */
export const pageRatio = async (pdf: PDFDocumentProxy, pageNumber: number): Promise<number> => {
  const { width, height } = (await pdf.getPage(pageNumber)).getViewport({ scale: 1 });
  return height / width;
};
