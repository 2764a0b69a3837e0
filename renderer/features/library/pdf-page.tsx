import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react';
import { drawPage, type PDFDocumentProxy, pageRatio } from './pdf.ts';
import styles from './pdf-page.module.css';

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  /** in CSS pixels */
  readonly width: number;
  readonly label: string;
  /** Asks for another page, so many further on. */
  readonly onTurn: (by: number) => void;
}

const TURNS: Readonly<Record<string, number>> = { PageDown: 1, ArrowRight: 1, PageUp: -1, ArrowLeft: -1 };

/** One page as a picture. The old page stays until the new one is drawn. */
export const PdfPage = ({ pdf, number, width, label, onTurn }: PdfPageProps): ReactElement => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [ratio, setRatio] = useState(11 / 8.5);

  useEffect(() => {
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      const nextRatio = await pageRatio(pdf, number);
      const target = canvas.current;
      if (stop.signal.aborted || target === null) return;
      await drawPage(pdf, number, target, { width, density: window.devicePixelRatio, intent: 'display', signal: stop.signal });
      setRatio(nextRatio);
      if (target.dataset.page !== String(number)) target.parentElement?.scrollTo({ top: 0 });
      target.dataset.page = String(number);
    };
    draw().catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    return () => stop.abort();
  }, [pdf, number, width]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = TURNS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onTurn(by);
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page larger than its place scrolls, and without a stop here a keyboard could not (WCAG 2.1.1)
    <section className={styles.desk} tabIndex={0} aria-label={label} onKeyDown={onKeyDown} data-turns-pages="">
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        className={styles.page}
        style={{ width: `${width}px`, height: `${Math.round(width * ratio)}px` }}
      />
    </section>
  );
};
