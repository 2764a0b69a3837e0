import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperChoices } from '../../../preload/contract/models/paper.ts';
import { NumberField } from '../../components/number-field.tsx';
import { languageLabel, languageName } from '../../hooks/language-name.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import styles from './packet-form.module.css';
import { type Copies, copiesKey, languagesOf } from './packet-state.ts';

type Workbook = PaperChoices['workbooks'][number];

const MOST_COPIES = 500;

interface CopiesTableProps {
  readonly choices: PaperChoices;
  readonly copies: Copies;
  readonly onChange: (workbook: Workbook, language: string, copies: number) => void;
}

/** A row a workbook, a column a language: how many copies. */
export const CopiesTable = ({ choices, copies, onChange }: CopiesTableProps): ReactElement => {
  const { t } = useTranslation(['paper', 'common']);
  const localized = useLocalized();
  const uiLanguage = useLanguage();
  const languages = languagesOf(choices, uiLanguage);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('packet.workbook')}</th>
          {languages.map((language) => (
            <th key={language} scope="col">
              {languageLabel(language, uiLanguage)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {choices.workbooks.map((workbook) => (
          <tr key={copiesKey(workbook, '')}>
            <th scope="row">
              {localized(workbook.title)}
              <span className={styles.under}>{localized(workbook.roleTitle)}</span>
            </th>
            {languages.map((language) => {
              const document = workbook.documents.find((one) => one.language === language);
              if (document === undefined) return <td key={language}>{t('packet.notIn')}</td>;
              return (
                <td key={language}>
                  <NumberField
                    label={t('packet.copiesOf', {
                      title: localized(workbook.title),
                      language: languageName(language, uiLanguage),
                    })}
                    hideLabel
                    minValue={0}
                    maxValue={MOST_COPIES}
                    value={copies.get(copiesKey(workbook, language)) ?? 0}
                    onChange={(count) => onChange(workbook, language, Number.isNaN(count) ? 0 : count)}
                  />
                  <span className={styles.under}>
                    {document.pages === null ? null : t('common:pages', { count: document.pages })}
                    {document.draft ? ` · ${t('packet.draft')}` : null}
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
