import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ModuleDetail } from '../../../preload/contract/models/library.ts';
import { paths } from '../../app/routes.ts';
import { Card } from '../../components/card.tsx';
import styles from './glossary.module.css';
import { WordMeaning } from './word-meaning.tsx';

/** The words that a newcomer would have to ask about in this module. */
export const ModuleWords = ({ module }: { readonly module: ModuleDetail }): ReactElement | null => {
  const { t } = useTranslation('find');
  if (module.terms.length === 0) return null;
  return (
    <Card title={t('glossary.inModule')}>
      <dl className={styles.words}>
        {module.terms.map((word) => (
          <div key={word.id}>
            <WordMeaning word={word} />
          </div>
        ))}
      </dl>
      <p>
        <Link href={paths.words}>{t('glossary.all')}</Link>
      </p>
    </Card>
  );
};
