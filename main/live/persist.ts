import type { LiveState } from '../../preload/contract/models/live.ts';
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

/** Whether a change may be written a moment later: only the slide within a deck, or the reported second of a video. */
export const mayLag = (before: LiveState, after: LiveState): boolean =>
  before.blockId === after.blockId &&
  before.cover === after.cover &&
  before.frozen === after.frozen &&
  before.visits === after.visits &&
  ((before.screen.kind === 'deck' && after.screen.kind === 'deck' && before.screen.item === after.screen.item) ||
    (before.screen.kind === 'video' && after.screen.kind === 'video' && before.screen.playing && after.screen.playing));
