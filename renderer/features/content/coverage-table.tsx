import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coverage } from '../../../preload/contract/models/library.ts';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { languageLabel } from '../../hooks/language-name.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import styles from './content.module.css';

const Cell = ({ of }: { readonly of: Coverage | undefined }): ReactElement => {
  const { t } = useTranslation('content');
  if (of === undefined || of.count === 0) return <td className={styles.soft}>{t('coverage.none')}</td>;
  const { count, total, drafts } = of;
  return (
    <td>
      {t('coverage.some', { count, total })}
      {drafts === 0 ? null : (
        <span className={styles.draft}>
          {drafts === count ? t('coverage.drafts_all') : t('coverage.drafts_some', { count: drafts })}
        </span>
      )}
    </td>
  );
};

/** What a pack has in which language, and what of it is a draft. */
export const CoverageTable = ({
  coverage,
  label,
}: {
  readonly coverage: readonly Coverage[];
  readonly label: string;
}): ReactElement => {
  const { t } = useTranslation('content');
  const uiLanguage = useLanguage();
  const languages = [...new Set(coverage.map(({ language }) => language))];
  const kinds = [...new Set(coverage.map(({ kind }) => kind))];
  return (
    <ScrollArea label={label} className={styles.tableArea}>
      <table className={styles.table}>
        <caption className={styles.tableTitle}>{t('pack.languages')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('coverage.what')}</th>
            {languages.map((language) => (
              <th key={language} scope="col">
                {languageLabel(language, uiLanguage)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`coverage.kinds.${kind}`)}</th>
              {languages.map((language) => (
                <Cell key={language} of={coverage.find((each) => each.kind === kind && each.language === language)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
};
