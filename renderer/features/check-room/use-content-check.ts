import { useQueries } from '@tanstack/react-query';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { askOk } from '../../hooks/ask-ok.ts';
import { problemOf } from '../../hooks/problem-error.ts';

export interface ContentFault {
  /** Of the agenda item that would open it. */
  readonly title: string;
  readonly problem: Problem;
}

export interface ContentCheck {
  readonly checking: boolean;
  readonly items: number;
  readonly faults: readonly ContentFault[];
  readonly again: () => void;
}

const keyOf = (item: ItemRef): string => `${item.packId}@${item.packVersion}/${item.moduleId}/${item.itemId}`;

/** Whether everything that a day's agenda opens is on board and unaltered. */
export const useContentCheck = (blocks: readonly Block[], language: string): ContentCheck => {
  const wanted = [
    ...new Map(
      [...blocks]
        .reverse()
        .flatMap((block) => (block.item === null ? [] : [[keyOf(block.item), { item: block.item, title: block.title }]])),
    ),
  ].map(([, value]) => value);
  const answers = useQueries({
    queries: wanted.map(({ item }) => ({
      queryKey: ['library.check', item, language],
      queryFn: () => askOk('library.check', { item, language }),
    })),
  });
  return {
    checking: answers.some(({ isFetching }) => isFetching),
    items: wanted.length,
    faults: wanted.flatMap(({ title }, index) => {
      const error = answers[index]?.error ?? null;
      return error === null ? [] : [{ title, problem: problemOf(error) }];
    }),
    again: () => {
      for (const answer of answers) void answer.refetch();
    },
  };
};
