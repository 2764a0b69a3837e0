import { useEffect, useState } from 'react';
import { openPdf, type PDFDocumentProxy } from './pdf.ts';

export type PdfState =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly pdf: PDFDocumentProxy }
  | { readonly state: 'failed' };

/** Opens a PDF for as long as the component shows it. */
export const usePdf = (url: string): PdfState => {
  const [state, setState] = useState<PdfState>({ state: 'opening' });
  useEffect(() => {
    let closed = false;
    setState({ state: 'opening' });
    const opening = openPdf({ url });
    opening.document.then(
      (pdf) => {
        if (!closed) setState({ state: 'open', pdf });
      },
      () => {
        if (!closed) setState({ state: 'failed' });
      },
    );
    return () => {
      closed = true;
      opening.close();
    };
  }, [url]);
  return state;
};
