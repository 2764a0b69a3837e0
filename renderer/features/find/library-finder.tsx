import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { PickList } from '../../components/pick-list.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import styles from './find.module.css';
import { seek, useSought } from './find-store.ts';
import { hitKey, pathOf } from './hit-place.ts';
import { SearchStatus } from './search-status.tsx';
import { useHitGroups } from './use-hit-items.tsx';
import { useLibrarySearch } from './use-library-search.ts';

/** The library's search: a field, and what it finds by module, each opened at its very place. `children` stand there until something is typed. */
export const LibraryFinder = ({ children }: { readonly children: ReactElement }): ReactElement => {
  const { t } = useTranslation('find');
  const { query, selected, wantsFocus } = useSought();
  const language = useLanguage();
  const [, go] = useLocation();
  const field = useRef<HTMLInputElement>(null);
  const letters = useAsk('settings.get', {}).data?.letterKeys ?? true;
  const search = useLibrarySearch(query, language);
  const groupsOf = useHitGroups();
  const hits = search.answer?.hits ?? [];
  const chosen = hits.find((hit) => hitKey(hit) === selected) ?? hits[0];
  const typed = query.trim() !== '';

  useEffect(() => {
    if (!wantsFocus) return;
    field.current?.focus();
    field.current?.select();
    seek({ wantsFocus: false });
  }, [wantsFocus]);

  const open = (id: string): void => {
    const hit = hits.find((each) => hitKey(each) === id);
    // A fast Enter must not open what an older query found.
    if (hit === undefined || (search.pending && selected === null && id === (chosen && hitKey(chosen)))) return;
    seek({ selected: id });
    go(pathOf(hit));
  };
  const none =
    !typed || search.pending ? null : search.enough ? (
      search.answer?.index === 'ready' ? (
        <p className={styles.none}>{t('none')}</p>
      ) : null
    ) : (
      <p className={styles.none}>{t('tooShort')}</p>
    );
  return (
    <>
      <search className={styles.finder}>
        <PickList
          label={t('results')}
          groups={groupsOf(hits)}
          selected={chosen === undefined ? null : hitKey(chosen)}
          onSelect={(id) => seek({ selected: id })}
          onTake={open}
          search={{
            label: t('label'),
            query,
            onQuery: (next) => seek({ query: next, selected: null }),
            field,
            escapeEmpties: true,
          }}
          between={
            <div className={styles.row}>
              {typed ? (
                <>
                  <SearchStatus search={search} />
                  <span className={styles.spring} />
                  <Button
                    size="small"
                    icon="close"
                    onPress={() => {
                      seek({ query: '', selected: null });
                      field.current?.focus();
                    }}
                  >
                    {t('clear')}
                  </Button>
                </>
              ) : (
                <p>
                  {t('hint')} <kbd>{t('ctrlF')}</kbd>
                  {letters ? (
                    <>
                      {' '}
                      {t('or')} <kbd>/</kbd>
                    </>
                  ) : null}
                </p>
              )}
            </div>
          }
          none={none}
          clickTakes
          long
          free
        />
      </search>
      {typed ? null : children}
    </>
  );
};
