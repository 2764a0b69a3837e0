import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GlossaryEntry } from '../../../preload/contract/models/library.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './glossary.module.css';

interface WordMeaningProps {
  readonly word: Pick<GlossaryEntry, 'term' | 'meaning' | 'source'>;
  readonly children?: ReactNode;
}

/** A word, what it means here, and who says so. */
export const WordMeaning = ({ word, children }: WordMeaningProps): ReactElement => {
  const { t } = useTranslation('find');
  const localized = useLocalized();
  return (
    <>
      <dt className={styles.term}>{localized(word.term)}</dt>
      <dd className={styles.meaning}>
        <p>{localized(word.meaning)}</p>
        {word.source === undefined ? null : <p className={styles.source}>{t('glossary.source', { source: word.source })}</p>}
        {children}
      </dd>
    </>
  );
};
