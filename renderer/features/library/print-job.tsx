import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { drawPage, type PDFDocumentProxy } from './pdf.ts';
import styles from './print-job.module.css';

/** Letter at 8.5 inches: 816 CSS pixels, drawn at 200 dots an inch. */
const PAGE_WIDTH = 816;
const DENSITY = 200 / 96;

interface PrintJobProps {
  readonly pdf: PDFDocumentProxy;
  readonly onDone: () => void;
}

/** Draws all pages for the printer, opens the print window, and puts everything away. It shows where it is and can be stopped. */
export const PrintJob = ({ pdf, onDone }: PrintJobProps): ReactElement => {
  const { t } = useTranslation('library');
  const [ready, setReady] = useState(0);
  const done = useEffectEvent(onDone);

  useEffect(() => {
    const stop = new AbortController();
    const job = async (): Promise<void> => {
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const canvas = document.querySelector<HTMLCanvasElement>(`[data-print-page="${number}"]`);
        if (canvas === null) return;
        await drawPage(pdf, number, canvas, { width: PAGE_WIDTH, density: DENSITY, intent: 'print', signal: stop.signal });
        setReady(number);
      }
      // Comes when the trainer has printed or thought better of it.
      window.addEventListener('afterprint', () => done(), { once: true, signal: stop.signal });
      window.print();
    };
    job().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      done();
      throw error;
    });
    return () => stop.abort();
  }, [pdf]);

  return (
    <>
      <Notice
        role="status"
        actions={
          <Button size="small" onPress={onDone}>
            {t('document.stopPrinting')}
          </Button>
        }
      >
        {t('document.preparing', { number: Math.min(ready + 1, pdf.numPages), count: pdf.numPages })}
      </Notice>
      {createPortal(
        <div className={styles.sheets} aria-hidden="true">
          {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((page) => (
            <canvas key={page} data-print-page={page} className={styles.sheet} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
};
