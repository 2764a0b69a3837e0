import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChannelInput, ChannelName } from '../../preload/contract/channels.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { type Answer, askOk } from './ask-ok.ts';
import { problemOf } from './problem-error.ts';

export interface Deed<C extends ChannelName> {
  /** Does it. Resolves with the answer, or with null when it failed: then `problem` says why. It never rejects. */
  readonly run: (input: ChannelInput<C>) => Promise<Answer<C> | null>;
  readonly pending: boolean;
  readonly done: boolean;
  /** What came back last; null before, while it runs, and when it failed. */
  readonly answer: Answer<C> | null;
  readonly problem: Problem | null;
  readonly reset: () => void;
}

interface DeedOptions<C extends ChannelName> {
  /** Where the answer is the new state of something that `useAsk` shows: its key. Saves the window a round trip. */
  readonly keeps?: (input: ChannelInput<C>) => QueryKey;
}

/** Changes something through a channel. */
export const useDo = <C extends ChannelName>(channel: C, options: DeedOptions<C> = {}): Deed<C> => {
  const client = useQueryClient();
  const mutation = useMutation<Answer<C>, Error, ChannelInput<C>>({
    mutationFn: (input) => askOk(channel, input),
    onSuccess: (answer, input) => {
      if (options.keeps !== undefined) client.setQueryData(options.keeps(input), answer);
    },
  });
  return {
    run: (input) => mutation.mutateAsync(input).catch(() => null),
    pending: mutation.isPending,
    done: mutation.isSuccess,
    answer: mutation.data ?? null,
    problem: mutation.error === null ? null : problemOf(mutation.error),
    reset: mutation.reset,
  };
};
