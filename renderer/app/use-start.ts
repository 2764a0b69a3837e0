import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useAsk } from '../hooks/use-ask.ts';
import { fetchOtherPlaces } from './later-places.ts';
import { paths } from './routes.ts';

/**
 * A session that was going on when the kit stopped goes on exactly there: the console opens on it, once, if it would have opened on
 * Sessions. After that the trainer walks freely. Says whether that is decided.
 */
export const useReturnToLive = (): boolean => {
  const { data: live, isPending } = useAsk('live.view', {});
  const [location, go] = useLocation();
  const [decided, setDecided] = useState(false);
  useEffect(() => {
    if (decided || isPending) return;
    const interrupted = live !== undefined && live !== null && live.resumed !== 'fresh';
    if (!interrupted || location !== paths.sessions) {
      setDecided(true);
      return;
    }
    void fetchOtherPlaces().then(() => {
      setDecided(true);
      go(paths.present(live.state.sessionId));
    });
  }, [decided, isPending, live, location, go]);
  return decided;
};

/** Sets `data-ready` on the root when the first place shows what it asked for: tests and the start-up bench wait for it. */
export const useReadyWhenQuiet = (decided: boolean): void => {
  const client = useQueryClient();
  const fetching = useIsFetching();
  useEffect(() => {
    // Counted anew: the place below has asked its questions in this very commit, after this was drawn.
    if (!decided || fetching > 0 || client.isFetching() > 0) return;
    document.documentElement.dataset.ready = 'true';
    // So that no click waits for code.
    requestIdleCallback(() => void fetchOtherPlaces());
  }, [decided, fetching, client]);
};
