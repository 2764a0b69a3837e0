import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibrarySearch } from './use-library-search.ts';

/** How many places were found, and whether there may be more; said politely when it changes. */
export const SearchStatus = ({ search }: { readonly search: LibrarySearch }): ReactElement => {
  const { t } = useTranslation('find');
  const { answer, enough, pending } = search;
  const words =
    answer === null
      ? enough && pending
        ? t('searching')
        : ''
      : [
          t('count', { count: answer.hits.length }),
          answer.more ? t('more') : '',
          answer.index === 'making' ? t('making') : '',
          answer.index === 'broken' ? t('broken') : '',
        ]
          .filter(Boolean)
          .join(' ');
  return <p role="status">{words}</p>;
};
