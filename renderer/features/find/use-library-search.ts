import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { libraryWords } from '../../../preload/contract/fold-text.ts';
import type { SearchAnswer } from '../../../preload/contract/models/search.ts';
import { askOk } from '../../hooks/ask-ok.ts';
import { useSettled } from '../../hooks/use-settled.ts';

/** A word is looked for once the hand rests: a short while, so that it feels like at once. */
const RESTS_MS = 120;
/** While the index is being made, more may be found a moment later. */
const AGAIN_MS = 1000;

export interface LibrarySearch {
  /** What was found last; null before the first answer, and for a query without words. */
  readonly answer: SearchAnswer | null;
  /** There is a word to look for. */
  readonly enough: boolean;
  /** The answer is that of an older query. */
  readonly pending: boolean;
}

/** Searches the library for what is typed. */
export const useLibrarySearch = (typed: string, language: string): LibrarySearch => {
  const query = useSettled(typed.trim(), RESTS_MS);
  const enough = libraryWords(typed).length > 0;
  const asks = enough && libraryWords(query).length > 0;
  const { data, isPlaceholderData, isPending } = useQuery({
    queryKey: ['library.search', { query, language }],
    queryFn: () => askOk('library.search', { query, language }),
    enabled: asks,
    placeholderData: keepPreviousData,
    staleTime: ({ state }) => (state.data?.index === 'ready' ? Number.POSITIVE_INFINITY : 0),
    refetchInterval: ({ state }) => (state.data?.index === 'making' ? AGAIN_MS : false),
  });
  return {
    answer: enough ? (data ?? null) : null,
    enough,
    pending: enough && (isPending || isPlaceholderData || query !== typed.trim()),
  };
};
