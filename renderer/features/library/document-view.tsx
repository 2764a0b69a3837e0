import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogItem } from '../../../preload/contract/models/library.ts';
import { Button } from '../../components/button.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { LanguageNote } from '../../components/language-note.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { say } from '../../components/toast-store.ts';
import { useDo } from '../../hooks/use-do.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import { fileNameOf } from './file-name.ts';
import type { ItemViewProps } from './item-screen.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { PagePosition } from './page-position.tsx';
import { PageThumbnails } from './page-thumbnails.tsx';
import type { PDFDocumentProxy } from './pdf.ts';
import { PdfPage } from './pdf-page.tsx';
import { PrintJob } from './print-job.tsx';
import { type ContentLanguage, useContentLanguage } from './use-content-language.ts';
import { usePdf } from './use-pdf.ts';
import styles from './viewers.module.css';

/** Page widths in CSS pixels, by zoom step. */
const WIDTHS = [480, 640, 820, 1040, 1320] as const;

type DocumentFile = CatalogItem['documents'][number];

interface LeafProps {
  readonly pdf: PDFDocumentProxy;
  readonly document: DocumentFile;
  /** The languages that there are. */
  readonly available: readonly string[];
  readonly title: string;
  readonly language: ContentLanguage;
  readonly firstPage: number;
}

const Leaf = ({ pdf, document, available, title, language, firstPage }: LeafProps): ReactElement => {
  const { t } = useTranslation(['library', 'common']);
  const wanted = useLanguage();
  const [number, setNumber] = useState(() => Math.min(Math.max(1, Math.trunc(firstPage) || 1), pdf.numPages));
  const [zoom, setZoom] = useState(1);
  const [printing, setPrinting] = useState(false);
  const saveFile = useDo('library.save-file');
  const count = pdf.numPages;
  const width = WIDTHS[zoom] ?? WIDTHS[1];

  const save = async (): Promise<void> => {
    const saved = await saveFile.run({ sha256: document.file.sha256, suggestedName: fileNameOf(title, document.language) });
    if (saved !== null) say(t('document.saved', { path: saved.path }));
  };

  return (
    <div className={styles.stage}>
      <div className={styles.bar}>
        <IconButton icon="arrowLeft" label={t('document.back')} isDisabled={number === 1} onPress={() => setNumber(number - 1)} />
        <PagePosition number={number} count={count} onChoose={setNumber} />
        <IconButton
          icon="arrowRight"
          label={t('document.next')}
          isDisabled={number === count}
          onPress={() => setNumber(number + 1)}
        />
        <IconButton icon="zoomOut" label={t('document.zoomOut')} isDisabled={zoom === 0} onPress={() => setZoom(zoom - 1)} />
        <IconButton
          icon="zoomIn"
          label={t('document.zoomIn')}
          isDisabled={zoom === WIDTHS.length - 1}
          onPress={() => setZoom(zoom + 1)}
        />
        <LanguageNote available={available} wanted={wanted} draft={document.draft} />
        <span className={styles.spring} />
        <LanguageChoice label={t('document.language')} language={language} />
        <Button icon="print" isDisabled={printing} onPress={() => setPrinting(true)}>
          {t('common:actions.print')}
        </Button>
        <Button kind="primary" icon="download" isDisabled={saveFile.pending} onPress={() => void save()}>
          {t('common:actions.saveCopy')}
        </Button>
      </div>
      <ProblemNotice problem={saveFile.problem} />
      {printing ? <PrintJob pdf={pdf} onDone={() => setPrinting(false)} /> : null}
      <div className={styles.reader}>
        <PageThumbnails pdf={pdf} number={number} onChoose={setNumber} />
        <PdfPage
          pdf={pdf}
          number={number}
          width={width}
          label={t('document.picture', { number, count, title })}
          onTurn={(by) => setNumber(Math.min(Math.max(number + by, 1), count))}
        />
      </div>
    </div>
  );
};

/** A workbook or handout: leaf through it, print it, save a copy to a stick. */
export const DocumentView = ({ item, place }: ItemViewProps): ReactElement => {
  const available = item.documents.map((document) => document.language);
  const language = useContentLanguage(available, place?.language);
  const document = item.documents.find((candidate) => candidate.language === language.language) ?? item.documents[0];
  const localized = useLocalized();
  if (document === undefined)
    return <ProblemNotice problem={{ code: 'content.missing', params: { what: localized(item.title) } }} />;
  return (
    <OpenedDocument
      key={document.file.sha256}
      document={document}
      available={available}
      title={localized(item.title)}
      language={language}
      firstPage={place?.kind === 'page' ? Number(place.at) : 1}
    />
  );
};

const OpenedDocument = (props: Omit<LeafProps, 'pdf'>): ReactElement => {
  const { t } = useTranslation('library');
  const opened = usePdf(`/media/${props.document.file.sha256}`);
  switch (opened.state) {
    case 'opening':
      return (
        <p className={styles.hint} role="status">
          {t('document.opening')}
        </p>
      );
    case 'failed':
      return (
        <Notice tone="bad" role="alert">
          {t('document.failed')}
        </Notice>
      );
    case 'open':
      return <Leaf {...props} pdf={opened.pdf} />;
  }
};
