import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { foldText, searchWords } from '../../../preload/contract/fold-text.ts';
import type { GlossaryEntry } from '../../../preload/contract/models/library.ts';
import { paths } from '../../app/routes.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { Page, Read } from '../../components/page.tsx';
import { TextField } from '../../components/text-field.tsx';
import { cx } from '../../hooks/cx.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import { useFindKeys } from '../find/use-find-keys.ts';
import styles from './glossary.module.css';
import moduleStyles from './module-screen.module.css';
import { WordMeaning } from './word-meaning.tsx';

interface GlossaryScreenProps {
  readonly packId?: string;
  readonly termId?: string;
}

/** Every word of the packs' glossaries by the alphabet; the one in the address is marked and in sight. */
export const GlossaryScreen = ({ packId, termId }: GlossaryScreenProps): ReactElement => {
  const { t } = useTranslation(['find', 'library']);
  const glossary = useAsk('library.glossary', {});
  useFindKeys();
  return (
    <Page
      title={t('glossary.title')}
      above={
        <Link href={paths.library} className={moduleStyles.back ?? ''}>
          <Icon name="arrowLeft" size={16} /> {t('library:title')}
        </Link>
      }
      under={t('glossary.intro')}
    >
      <Read of={glossary}>
        {(words) =>
          words.length === 0 ? (
            <EmptyState icon="list" title={t('glossary.title')}>
              {t('glossary.empty')}
            </EmptyState>
          ) : (
            <Words words={words} here={`${packId} ${termId}`} />
          )
        }
      </Read>
    </Page>
  );
};

const keyOf = ({ packId, id }: GlossaryEntry): string => `${packId} ${id}`;

const Words = ({ words, here }: { readonly words: readonly GlossaryEntry[]; readonly here: string }): ReactElement => {
  const { t } = useTranslation('find');
  const localized = useLocalized();
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const marked = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the word in the address is not read here, but another one has to come into sight
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'center' });
    marked.current?.focus({ preventScroll: true });
  }, [here]);

  const sought = searchWords(query);
  const shown = words
    .filter(({ term, meaning }) => {
      const text = foldText([...Object.values(term), ...Object.values(meaning)].join(' '));
      return sought.every((word) => text.includes(word));
    })
    .toSorted((a, b) => localized(a.term).localeCompare(localized(b.term), language));
  return (
    <>
      <TextField label={t('glossary.filter')} value={query} onChange={setQuery} className={styles.filter ?? ''} />
      {shown.length === 0 ? <p role="status">{t('glossary.none')}</p> : null}
      <dl className={cx(styles.words, styles.all)}>
        {shown.map((word) => {
          const isHere = keyOf(word) === here;
          return (
            <div key={keyOf(word)} className={cx(isHere && styles.here)} {...(isHere ? { ref: marked, tabIndex: -1 } : {})}>
              <WordMeaning word={word}>
                {word.usedIn.length === 0 ? null : (
                  <p className={styles.used}>
                    {t('glossary.usedIn')}{' '}
                    {word.usedIn.map(({ moduleId, title }) => (
                      <Link key={moduleId} href={paths.module(word.packId, moduleId)}>
                        {localized(title)}
                      </Link>
                    ))}
                  </p>
                )}
              </WordMeaning>
            </div>
          );
        })}
      </dl>
    </>
  );
};
