import { createLog } from '../platform/log.ts';
import type { Broadcast } from '../services.ts';
import type { Wall } from './wall.ts';

const log = createLog('curtain');

/** A slide is photographed once it has stood for this long, so that walking through slides costs nothing. */
const STANDS_MS = 500;
/** While a video plays its last picture is never older than this. */
const PLAYING_MS = 5000;

/**
 * Keeps the curtain's picture: the wall as it last was. It is held in memory only and goes with the windows.
 * `changed(playing)` is told at every change of the wall; `stop` when there is no wall.
 */
export const createCurtainPicture = (wall: Wall, broadcast: Broadcast) => {
  let timer: NodeJS.Timeout | null = null;

  const take = async (playing: boolean): Promise<void> => {
    timer = null;
    try {
      const png = await wall.picture();
      if (png !== null) {
        broadcast('curtain.picture', { png });
      }
    } catch (thrown) {
      log.warn(`no picture could be taken: ${thrown instanceof Error ? thrown.message : 'unknown'}`);
    }
    if (playing && timer === null) {
      timer = setTimeout(() => void take(true), PLAYING_MS);
    }
  };

  const stop = (): void => {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
  };

  return {
    changed: (playing: boolean): void => {
      stop();
      timer = setTimeout(() => void take(playing), STANDS_MS);
    },
    stop,
  };
};
