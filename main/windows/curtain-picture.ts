import { describeError } from '../platform/describe-error.ts';
import { createLog } from '../platform/log.ts';
import type { Broadcast } from '../services.ts';
import type { Wall } from './wall.ts';
import type { WallSnapshot } from './wall-snapshot.ts';

const log = createLog('curtain');

/** A slide is photographed once it has stood for this long, so that walking through slides costs nothing. */
const STANDS_MS = 500;
/** While a video plays its last picture is hardly older than this. */
const PLAYING_MS = 5000;

/**
 * Keeps the curtain's picture: the wall as it last was.
 * `changed(playing)` is told at every change of the wall, and four times a second while a video plays; `again` when there is a new
 * curtain, which has no picture yet; `stop` when there is no wall.
 */
export const createCurtainPicture = (wall: Pick<Wall, 'picture'>, snapshot: WallSnapshot, broadcast: Broadcast) => {
  let timer: NodeJS.Timeout | null = null;
  let takenAt = Number.NEGATIVE_INFINITY;
  let revision: number | null = null;

  const cancel = (): void => {
    if (timer !== null) {
      clearTimeout(timer);
      timer = null;
    }
  };

  const take = async (): Promise<void> => {
    timer = null;
    takenAt = performance.now();
    try {
      const png = await wall.picture();
      if (png !== null) {
        revision = snapshot.set(png);
        broadcast('curtain.picture', { revision });
      }
    } catch (thrown) {
      log.warn(`no picture could be taken: ${describeError(thrown)}`);
    }
  };

  return {
    changed: (playing: boolean): void => {
      // A video's reports must not put off the picture that is already due: there would never be one.
      if (playing && timer !== null) {
        return;
      }
      cancel();
      const wait = playing ? Math.max(STANDS_MS, takenAt + PLAYING_MS - performance.now()) : STANDS_MS;
      timer = setTimeout(() => void take(), wait);
    },
    again: (): void => {
      if (revision !== null) {
        broadcast('curtain.picture', { revision });
      }
    },
    stop: (): void => {
      cancel();
      snapshot.set(null);
      revision = null;
      takenAt = Number.NEGATIVE_INFINITY;
    },
  };
};
