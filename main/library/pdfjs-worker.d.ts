/** pdf.js ships the declarations of its working half for another path only. What it is given to is pdf.js itself. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
