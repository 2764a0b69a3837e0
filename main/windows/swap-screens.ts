import type { BrowserWindow } from 'electron';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import type { Broadcast } from '../services.ts';
import { boundsOn } from './console.ts';
import { screens } from './displays.ts';
import type { Places } from './places.ts';

/** The notes are gone from the console before it moves, and come back when it stands. */
const HIDE_MS = 150;
const SETTLE_MS = 400;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Dependencies {
  readonly places: Places;
  readonly consoleWindow: () => BrowserWindow | null;
  readonly broadcast: Broadcast;
  /** Moves the wall to its display. */
  readonly placeWall: () => void;
}

/** Wall and console change places, for a laptop whose screens are the wrong way round. Again puts them back; one at a time. */
export const createSwap = ({ places, consoleWindow, broadcast, placeWall }: Dependencies) => {
  let queue: Promise<unknown> = Promise.resolve();

  const swap = async (): Promise<Result<Record<string, never>>> => {
    if (!places.swap()) {
      return failed(screens() === 'mirrored' ? 'screen.mirrored' : 'screen.none');
    }
    broadcast('screens.settling', { settling: true });
    await pause(HIDE_MS);
    const window = consoleWindow();
    if (window !== null && !window.isDestroyed()) {
      window.setBounds(boundsOn(places.console()));
      placeWall();
      window.moveTop();
      window.focus();
    }
    await pause(SETTLE_MS);
    broadcast('screens.settling', { settling: false });
    return ok({});
  };

  return (): Promise<Result<Record<string, never>>> => {
    const done = queue.then(swap);
    queue = done.catch(() => undefined);
    return done;
  };
};
