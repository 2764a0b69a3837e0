import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import { drawPage } from '../library/pdf.ts';
import { usePdf } from '../library/use-pdf.ts';
import styles from './slide-picker.module.css';
import { useCatalogItem } from './use-content.ts';

interface PageLookProps {
  readonly item: ItemRef;
  readonly page: number;
  readonly language: string;
  readonly title: string;
}

/** A page of a workbook in small. */
export const PageLook = ({ item, page, language, title }: PageLookProps): ReactElement | null => {
  const found = useCatalogItem(item);
  const document = found?.documents.find((one) => one.language === language) ?? found?.documents[0];
  return document === undefined ? null : <Page url={`/media/${document.file.sha256}`} page={page} title={title} />;
};

const Page = ({ url, page, title }: { readonly url: string; readonly page: number; readonly title: string }): ReactElement => {
  const { t } = useTranslation('library');
  const opened = usePdf(url);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pdf = opened.state === 'open' ? opened.pdf : null;
  useEffect(() => {
    const target = canvas.current;
    if (pdf === null || target === null) return;
    const stop = new AbortController();
    drawPage(pdf, page, target, {
      width: target.clientWidth,
      density: window.devicePixelRatio,
      intent: 'display',
      signal: stop.signal,
    })
      .then(() => {
        target.style.aspectRatio = `${target.width} / ${target.height}`;
        target.dataset['page'] = String(page);
      })
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
    return () => stop.abort();
  }, [pdf, page]);
  if (opened.state === 'failed') return <p className={styles.hint}>{t('document.failed')}</p>;
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('document.picture', { number: page, count: pdf?.numPages ?? page, title })}
      className={styles.page}
    />
  );
};
