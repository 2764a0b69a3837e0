import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { ChannelInput } from '../../../preload/contract/channels.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import type { Session, SessionDetails } from '../../../preload/contract/models/session.ts';
import type { SaveState } from '../../components/save-mark.tsx';
import { askOk } from '../../hooks/ask-ok.ts';
import { problemOf } from '../../hooks/problem-error.ts';

/** The channels that change a plan: each answers with the session as it now is on disk. */
type PlanChannel =
  | 'sessions.update'
  | 'sessions.add-day'
  | 'sessions.update-day'
  | 'sessions.remove-day'
  | 'sessions.add-module'
  | 'blocks.add'
  | 'blocks.update'
  | 'blocks.move'
  | 'blocks.remove';

export interface Plan {
  readonly session: Session;
  readonly state: SaveState;
  readonly problem: Problem | null;
  /** Changes the plan on disk. Resolves with the session, or with null when it failed: then `problem` says why. */
  readonly change: <C extends PlanChannel>(channel: C, input: Omit<ChannelInput<C>, 'sessionId'>) => Promise<Session | null>;
  /** Changes some of the details; resolves with whether they are kept. */
  readonly update: (details: Partial<SessionDetails>) => Promise<boolean>;
}

/** A session's plan and the ways to change it. Changes are sent one after the other, in the order they were made. */
export const usePlan = (session: Session): Plan => {
  const client = useQueryClient();
  const [state, setState] = useState<SaveState>('idle');
  const [problem, setProblem] = useState<Problem | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const sessionId: SessionId = session.id;

  const change = useCallback<Plan['change']>(
    (channel, input) => {
      waiting.current += 1;
      setState('saving');
      const turn = queue.current.then(async (): Promise<Session | null> => {
        try {
          // `Omit` of a union loses what the contract knows; main parses it all the same.
          const changed = (await askOk(channel, { ...input, sessionId } as ChannelInput<typeof channel>)) as Session;
          client.setQueryData(['sessions.get', { sessionId }], changed);
          setProblem(null);
          if (waiting.current === 1) setState('saved');
          return changed;
        } catch (error) {
          setProblem(problemOf(error));
          setState('failed');
          void client.invalidateQueries({ queryKey: ['sessions.get', { sessionId }] });
          return null;
        } finally {
          waiting.current -= 1;
        }
      });
      queue.current = turn;
      return turn;
    },
    [client, sessionId],
  );

  const update = useCallback<Plan['update']>(
    async (details) => (await change('sessions.update', { details })) !== null,
    [change],
  );

  return { session, state, problem, change, update };
};
