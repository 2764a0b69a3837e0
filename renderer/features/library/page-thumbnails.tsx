import { type ReactElement, useEffect, useRef } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../../hooks/cx.ts';
import styles from './page-thumbnails.module.css';
import { drawPage, type PDFDocumentProxy } from './pdf.ts';

/** In CSS pixels; the style sheet's column is made for it. */
const WIDTH = 104;
/** What is left free around the page that the list has come to. */
const EDGE = 8;

interface ThumbnailsProps {
  readonly pdf: PDFDocumentProxy;
  /** The page that is open. */
  readonly number: number;
  readonly onChoose: (number: number) => void;
}

/** All pages, small, to choose from: one stop for the Tab key, arrows go from page to page. Only those in sight are drawn. */
export const PageThumbnails = ({ pdf, number, onChoose }: ThumbnailsProps): ReactElement => {
  const { t } = useTranslation('library');
  const list = useRef<HTMLDivElement>(null);

  // The list follows the page that is open; the window itself stays where it is.
  useEffect(() => {
    const box = list.current;
    const here = box?.querySelector<HTMLElement>(`[data-thumbnail="${number}"]`)?.parentElement;
    if (box === null || here == null) return;
    const [around, one] = [box.getBoundingClientRect(), here.getBoundingClientRect()];
    box.scrollBy({
      top: Math.min(0, one.top - around.top - EDGE) + Math.max(0, one.bottom - around.bottom + EDGE),
      left: Math.min(0, one.left - around.left - EDGE) + Math.max(0, one.right - around.right + EDGE),
    });
  }, [number]);

  return (
    <ListBox
      ref={list}
      aria-label={t('document.pages')}
      className={cx(styles.list)}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[number]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (typeof chosen === 'number') onChoose(chosen);
      }}
    >
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map((page) => (
        <ListBoxItem
          key={page}
          id={page}
          aria-label={t('document.thumbnail', { number: page })}
          textValue={String(page)}
          className={cx(styles.item)}
        >
          <Thumbnail pdf={pdf} number={page} />
          <span className={styles.number}>{page}</span>
        </ListBoxItem>
      ))}
    </ListBox>
  );
};

/** One page, drawn when it first comes into sight. It says nothing: the item that it stands in has the name. */
const Thumbnail = ({ pdf, number }: { readonly pdf: PDFDocumentProxy; readonly number: number }): ReactElement => {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const target = canvas.current;
    if (target === null) return;
    const stop = new AbortController();
    const draw = async (): Promise<void> => {
      const density = Math.min(window.devicePixelRatio, 2);
      await drawPage(pdf, number, target, { width: WIDTH, density, intent: 'display', signal: stop.signal });
      target.dataset.drawn = '';
    };
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      draw().catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    });
    seen.observe(target);
    return () => {
      seen.disconnect();
      stop.abort();
    };
  }, [pdf, number]);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a canvas takes no focus, and what it shows has no name of its own
    <canvas ref={canvas} data-thumbnail={number} aria-hidden="true" className={styles.picture} />
  );
};
