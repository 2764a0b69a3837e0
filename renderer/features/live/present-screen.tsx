import type { ReactElement } from 'react';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { Console } from './console.tsx';
import { EndedCard, OtherSessionCard, ResumeCard, StartCard } from './start-cards.tsx';
import { useLive } from './use-live.ts';

/** Present: the live console of a session, or what stands before it. */
export const PresentScreen = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const view = useLive();
  const { data: session, error } = useAsk('sessions.get', { sessionId });
  const { data: deckOrigin } = useAsk('app.deck-origin', {});
  if (error !== null) return <ProblemNotice problem={problemOf(error)} />;
  if (view === undefined || session === undefined || deckOrigin === undefined) return <Loading />;
  if (view !== null && view.state.sessionId === sessionId) {
    return <Console view={view} session={session} deckOrigin={deckOrigin.origin} />;
  }
  if (view !== null) return <OtherSessionCard sessionId={view.state.sessionId} />;
  if (session.status === 'live') return <ResumeCard session={session} />;
  return session.status === 'ended' ? <EndedCard session={session} /> : <StartCard session={session} />;
};
