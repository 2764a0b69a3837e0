import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../components/notice.tsx';
import { openPdf, type PDFDocumentProxy } from '../library/pdf.ts';
import { PrintJob } from '../library/print-job.tsx';

interface PrintPacketProps {
  readonly bytes: Uint8Array;
  readonly onDone: () => void;
}

/** Prints a PDF that lies nowhere but in this window. */
export const PrintPacket = ({ bytes, onDone }: PrintPacketProps): ReactElement | null => {
  const { t } = useTranslation('library');
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    // A copy: the reader takes what it is given for itself.
    const opening = openPdf({ data: bytes.slice() });
    opening.document.then(setPdf, () => setFailed(true));
    return opening.close;
  }, [bytes]);
  if (failed)
    return (
      <Notice tone="bad" role="alert">
        {t('document.failed')}
      </Notice>
    );
  return pdf === null ? null : <PrintJob pdf={pdf} onDone={onDone} />;
};
