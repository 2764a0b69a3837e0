import type { LiveState, ResumeKind } from '../../preload/contract/models/live.ts';
import { paused } from './video.ts';

/** What is known of the moment at which a live session was last written down, and of now. */
export interface ResumeFacts {
  readonly sameBoot: boolean;
  /** The records had to be taken from a backup: what is saved is where the session was then. */
  readonly fromBackup: boolean;
  /** The venue's dates of then and now. */
  readonly dateThen: string;
  readonly dateNow: string;
}

export type Resumption =
  | { readonly kind: 'go-on'; readonly state: LiveState; readonly how: ResumeKind }
  | { readonly kind: 'ask-when-it-ended' };

/**
 * How an interrupted session comes back. After a crash: exactly the same state, a video going on from its last reported second.
 * After a restart of the machine, and out of a backup: the same second, paused. On another day nobody goes on: the trainer is asked when
 * it ended.
 */
export const resume = (saved: LiveState, facts: ResumeFacts, now: number): Resumption => {
  if (facts.dateThen !== facts.dateNow) {
    return { kind: 'ask-when-it-ended' };
  }
  if (facts.fromBackup) {
    return { kind: 'go-on', state: standingStill(saved, saved.lastActivityAt), how: 'from-backup' };
  }
  if (!facts.sameBoot) {
    return { kind: 'go-on', state: standingStill(saved, saved.lastActivityAt), how: 'after-restart' };
  }
  // The picture was gone while the kit was: it goes on from the last second that the wall had reported.
  const { screen } = saved;
  const state = screen.kind === 'video' && screen.playing ? { ...saved, screen: { ...screen, stampedAt: now } } : saved;
  return { kind: 'go-on', state, how: 'same-boot' };
};

/** The same state with its video paused at the last second that was reported. */
export const standingStill = (state: LiveState, now: number): LiveState => {
  const { screen } = state;
  return screen.kind === 'video' && screen.playing
    ? {
        ...state,
        revision: state.revision + 1,
        screen: { ...paused({ ...screen, stampedAt: now }, now), seconds: screen.seconds },
      }
    : state;
};
