import { memo, type ReactElement } from 'react';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { SessionFrame } from '../../app/session-frame.tsx';
import { Loading } from '../../components/loading.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { Console } from './console.tsx';
import { EndedCard, OtherSessionCard, ResumeCard, StartCard } from './start-cards.tsx';
import { useLive } from './use-live.ts';

/** Present: the live console of a session, or what stands before and after it. */
export const PresentScreen = memo(({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const view = useLive();
  return view != null && view.state.sessionId === sessionId ? (
    <Presenting view={view} sessionId={sessionId} />
  ) : (
    <SessionFrame sessionId={sessionId} here="present">
      {(session) =>
        view === undefined ? <Loading /> : <NotPresenting session={session} other={view?.state.sessionId ?? null} />
      }
    </SessionFrame>
  );
});

const Presenting = ({ view, sessionId }: { readonly view: LiveView; readonly sessionId: SessionId }): ReactElement => {
  const { data: session, error } = useAsk('sessions.get', { sessionId });
  const { data: deckOrigin } = useAsk('app.deck-origin', {});
  if (error !== null) return <ProblemNotice problem={problemOf(error)} />;
  if (session === undefined || deckOrigin === undefined) return <Loading />;
  return <Console view={view} session={session} deckOrigin={deckOrigin.origin} />;
};

const NotPresenting = ({ session, other }: { readonly session: Session; readonly other: SessionId | null }): ReactElement => {
  if (other !== null) return <OtherSessionCard sessionId={other} />;
  if (session.status === 'live') return <ResumeCard session={session} />;
  return session.status === 'ended' ? <EndedCard session={session} /> : <StartCard session={session} />;
};
