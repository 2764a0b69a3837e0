import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, PersonField } from '../../../preload/contract/models/person.ts';
import { Select } from '../../components/select.tsx';
import styles from './import-dialog.module.css';
import { fieldOf, IMPORT_FIELDS, type Mapping, withColumn } from './mapping.ts';

const LEAVE_OUT = 'leave-out';

interface ImportColumnsProps {
  readonly preview: ImportPreview;
  readonly onChange: (mapping: Mapping) => void;
}

/**
 * Each column with what is in it and what it becomes. Those that are used stand first, so that nobody looks for three in forty; they
 * keep their places while they are changed.
 */
export const ImportColumns = ({ preview, onChange }: ImportColumnsProps): ReactElement => {
  const { t } = useTranslation('people');
  const choices: readonly { readonly value: PersonField | typeof LEAVE_OUT; readonly label: string }[] = [
    { value: LEAVE_OUT, label: t('preview.leaveOut') },
    ...IMPORT_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) })),
  ];
  const [used] = useState<ReadonlySet<number>>(() => new Set(Object.values(preview.mapping)));
  const columns = preview.columns.toSorted((a, b) => Number(used.has(b.index)) - Number(used.has(a.index)) || a.index - b.index);
  return (
    <ul className={styles.columns}>
      {columns.map((column) => {
        const heading =
          column.heading === ''
            ? t('preview.columnNumber', { number: column.index + 1 })
            : t('preview.column', { heading: column.heading });
        return (
          <li key={column.index} className={styles.column}>
            <Select
              label={heading}
              choices={choices}
              value={fieldOf(preview.mapping, column.index) ?? LEAVE_OUT}
              onChange={(field) => onChange(withColumn(preview.mapping, column.index, field === LEAVE_OUT ? null : field))}
            />
            <p className={styles.sample}>{column.sample.filter((cell) => cell !== '').join(' · ')}</p>
          </li>
        );
      })}
    </ul>
  );
};
