import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportRow } from '../../../preload/contract/models/person.ts';
import { Badge, type BadgeTone } from '../../components/badge.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import styles from './import-dialog.module.css';

const TONES: Readonly<Record<ImportRow['outcome'], BadgeTone>> = {
  add: 'good',
  match: 'teal',
  'already-expected': 'plain',
  refuse: 'warn',
};

const Row = ({ row }: { readonly row: ImportRow }): ReactElement => {
  const { t } = useTranslation('people');
  const reason = row.reason === null ? '' : `: ${t(`preview.reasons.${row.reason}`)}`;
  const person = row.person;
  return (
    <tr>
      <td className={styles.line}>{row.line}</td>
      <td>
        <Badge tone={TONES[row.outcome]}>
          {t(`preview.outcomes.${row.outcome}`)}
          {reason}
        </Badge>
      </td>
      <td className={styles.name}>{person?.name}</td>
      <td>{person?.jobTitle}</td>
      <td>{person === null ? '' : [person.school, person.district, person.agency].filter(Boolean).join(', ')}</td>
      <td>{person?.email}</td>
    </tr>
  );
};

/** The first lines of a list, as they would be taken. */
export const ImportRows = ({ preview }: { readonly preview: ImportPreview }): ReactElement => {
  const { t } = useTranslation('people');
  const { counts, rows } = preview;
  const all = counts.add + counts.match + counts.alreadyExpected + counts.refuse;
  return (
    <section aria-labelledby="import-rows" className={styles.part}>
      <h3 id="import-rows">{t('preview.rows')}</h3>
      <p className={styles.hint}>{t('preview.rowsOf', { shown: rows.length, all })}</p>
      <ScrollArea label={t('preview.rows')} className={styles.tableWrap}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('preview.line')}</th>
              <th scope="col">{t('preview.outcome')}</th>
              <th scope="col">{t('fields.name')}</th>
              <th scope="col">{t('fields.jobTitle')}</th>
              <th scope="col">{t('fields.agency')}</th>
              <th scope="col">{t('fields.email')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </section>
  );
};
