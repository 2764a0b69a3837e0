import { QueryClient } from '@tanstack/react-query';
import type { EventPayload } from '../../preload/contract/events.ts';

/** A client over the bridge. Main answers from this laptop: there is no network to wait for, and nothing to ask twice. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // 'always': where no network is, the library would otherwise hold every question back.
      queries: { networkMode: 'always', retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  });

type Area = EventPayload<'records.changed'>['area'];

/** The channels whose answers rest on an area, by the beginning of their names. */
const STALE: Readonly<Record<Area, readonly string[]>> = {
  sessions: ['sessions.', 'report.', 'packs.list', 'paper.'],
  people: ['people.', 'sessions.', 'presence.', 'report.', 'paper.'],
  presence: ['presence.', 'sessions.list', 'report.'],
  notes: ['notes.', 'report.'],
  library: ['library.', 'packs.list', 'paper.', 'county.'],
  county: ['county.', 'report.'],
};

/** Reads anew whatever is shown of an area whose records have changed. */
export const invalidateArea = (client: QueryClient, area: Area): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [channel] }) =>
      typeof channel === 'string' && STALE[area].some((prefix) => channel.startsWith(prefix)),
  });
