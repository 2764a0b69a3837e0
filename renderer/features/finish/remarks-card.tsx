import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { Card } from '../../components/card.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import styles from './finish-screen.module.css';

const KNOWN = ['clock-jumped', 'suspended', 'resumed', 'restarted', 'started', 'ended'] as const;

/** What a reader of the times has to know. Nothing where starting and ending is all that happened. */
export const RemarksCard = ({ report }: { readonly report: SessionReport }): ReactElement | null => {
  const { t } = useTranslation('finish');
  const formats = useFormats();
  const remarks = report.remarks.flatMap((remark) => {
    const code = KNOWN.find((known) => known === remark.code);
    return code === undefined ? [] : [{ at: remark.at, code }];
  });
  if (remarks.every(({ code }) => code === 'started' || code === 'ended')) return null;
  return (
    <Card title={t('remarks.title')}>
      <ul className={styles.list}>
        {remarks.map(({ at, code }) => (
          <li key={`${at} ${code}`} className={styles.remark}>
            <span className={styles.figures}>{formats.moment(at, report.session.timeZone)}</span>
            <span>{t(`remarks.${code}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
