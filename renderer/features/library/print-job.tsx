import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { type PDFDocumentProxy, pagePicture } from './pdf.ts';
import styles from './print-job.module.css';

/** Letter at 8.5 inches: 816 CSS pixels, drawn at 200 dots an inch. */
const PAGE_WIDTH = 816;
const DENSITY = 200 / 96;

interface PrintJobProps {
  readonly pdf: PDFDocumentProxy;
  readonly onDone: () => void;
}

/** Waits until all pictures are there. The printer decodes them as it needs them: all at once would be a gigabyte. */
const sheetsLoaded = async (): Promise<void> => {
  for (const sheet of document.querySelectorAll<HTMLImageElement>('[data-print-page]')) {
    if (!sheet.complete) await new Promise((settle) => sheet.addEventListener('load', settle, { once: true }));
  }
};

/** Draws all pages for the printer, opens the print window, and puts everything away. It shows where it is and can be stopped. */
export const PrintJob = ({ pdf, onDone }: PrintJobProps): ReactElement => {
  const { t } = useTranslation('library');
  const [pictures, setPictures] = useState<readonly string[]>([]);
  const done = useEffectEvent(onDone);

  useEffect(() => {
    const stop = new AbortController();
    const made: string[] = [];
    const job = async (): Promise<void> => {
      for (let number = 1; number <= pdf.numPages; number += 1) {
        made.push(await pagePicture(pdf, number, { width: PAGE_WIDTH, density: DENSITY, signal: stop.signal }));
        // In the document before the next is drawn, and before the printer is asked.
        flushSync(() => setPictures([...made]));
      }
      await sheetsLoaded();
      stop.signal.throwIfAborted();
      // Comes when the trainer has printed or thought better of it.
      window.addEventListener('afterprint', () => done(), { once: true, signal: stop.signal });
      window.print();
    };
    job().catch((error: unknown) => {
      if (stop.signal.aborted) return;
      done();
      throw error;
    });
    return () => {
      stop.abort();
      for (const picture of made) URL.revokeObjectURL(picture);
    };
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
        {t('document.preparing', { number: Math.min(pictures.length + 1, pdf.numPages), count: pdf.numPages })}
      </Notice>
      {createPortal(
        <div className={styles.sheets} aria-hidden="true">
          {pictures.map((picture, index) => (
            <img key={picture} src={picture} alt="" data-print-page={index + 1} className={styles.sheet} />
          ))}
        </div>,
        document.body,
      )}
    </>
  );
};
