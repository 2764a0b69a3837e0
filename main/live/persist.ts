import { isDeepStrictEqual } from 'node:util';
import type { LiveCommand, LiveState, Screen } from '../../preload/contract/models/live.ts';
import { createLog } from '../platform/log.ts';

const log = createLog('live');

/** How far the slide position on disk may lag behind, in milliseconds (DESIGN section 7: a second at the most). */
const LAG_MS = 700;
/** How long until a state that could not be written is tried again: room may have been made on the disk meanwhile. */
export const RETRY_MS = 3000;

/**
 * Writes the live state down. `now` waits until it is on disk; `soon` does so within a second and is for what a crash may cost a
 * moment of: the slide within a deck, the second of a running video. The newest state always wins, and is tried again until it
 * is on disk.
 * @param save says whether it was written
 */
export const createPersist = (save: (state: LiveState) => Promise<boolean>) => {
  let waiting: LiveState | null = null;
  let timer: NodeJS.Timeout | null = null;

  const cancel = (): void => {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
    waiting = null;
  };

  const writeAfter = (ms: number): void => {
    timer ??= setTimeout(() => {
      flush().catch((thrown: unknown) => log.error('the slide position could not be written', thrown));
    }, ms);
  };

  const write = async (state: LiveState): Promise<void> => {
    if (!(await save(state))) {
      // What has been asked for meanwhile is newer.
      waiting ??= state;
      writeAfter(RETRY_MS);
    } else if (waiting !== null && waiting.revision <= state.revision) {
      // An older one that had failed must not be tried again over this one.
      cancel();
    }
  };

  const flush = async (): Promise<void> => {
    const state = waiting;
    cancel();
    if (state !== null) {
      await write(state);
    }
  };

  return {
    now: (state: LiveState): Promise<void> => {
      cancel();
      return write(state);
    },
    soon: (state: LiveState): void => {
      waiting = state;
      writeAfter(LAG_MS);
    },
    flush,
    cancel,
  };
};

/**
 * Whether a change may be written a moment later: only the slide within a deck, or the second that the wall reports of a running video.
 * Everything else that is in the state, or comes into it one day, is on disk first.
 */
export const mayLag = (before: LiveState, after: LiveState, asked: LiveCommand): boolean =>
  isPosition(before.screen, after.screen, asked) && isDeepStrictEqual(withoutPosition(before), withoutPosition(after));

const isPosition = (before: Screen, after: Screen, asked: LiveCommand): boolean =>
  (before.kind === 'deck' && after.kind === 'deck') ||
  (before.kind === 'video' && after.kind === 'video' && after.playing && asked.kind === 'video-at');

const withoutPosition = (state: LiveState): unknown => {
  const { revision: _revision, lastActivityAt: _lastActivityAt, screen, ...rest } = state;
  return { ...rest, screen: { ...screen, slideId: null, step: null, seconds: null, stampedAt: null } };
};
