import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ChannelInput, ChannelName } from '../../preload/contract/channels.ts';
import { type Answer, askOk } from './ask-ok.ts';

/**
 * Reads a channel and keeps the answer: the key is [channel, input], and `records.changed` makes it stale by area.
 * `null` as input asks nothing yet. A foreseen failure stands in `error`; `problemOf(error)` has it.
 */
export const useAsk = <C extends ChannelName>(channel: C, input: ChannelInput<C> | null): UseQueryResult<Answer<C>, Error> =>
  useQuery<Answer<C>, Error>({
    queryKey: [channel, input],
    queryFn: input === null ? skipToken : () => askOk(channel, input),
  });
