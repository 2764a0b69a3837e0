import { powerSaveBlocker } from 'electron';
import type { WallSize, WallStatus, WallView } from '../../preload/contract/models/live.ts';
import type { Broadcast } from '../services.ts';
import type { WindowSetting } from './create-window.ts';
import { createCurtainPicture } from './curtain-picture.ts';
import type { Places } from './places.ts';
import { createWall, type WallEvents } from './wall.ts';
import type { WallSnapshot } from './wall-snapshot.ts';

/** All that a live session has outside the console: the wall, the curtain's picture, and a machine that stays awake. */
export interface Stage {
  /** Follows the live session: opens with it, closes with it (null). */
  readonly show: (view: WallView | null) => void;
  readonly painted: () => void;
  readonly place: () => void;
  readonly status: () => WallStatus;
  readonly size: () => WallSize;
}

export const createStage = (
  setting: WindowSetting,
  places: Places,
  snapshot: WallSnapshot,
  broadcast: Broadcast,
  told: Omit<WallEvents, 'onCurtain'>,
): Stage => {
  const wall = createWall(setting, places, { ...told, onCurtain: () => picture.again() });
  const picture = createCurtainPicture(wall, snapshot, broadcast);
  let awake: number | null = null;

  /** The display stays on while a session is live, and not longer. */
  const keepAwake = (on: boolean): void => {
    if (on && awake === null) {
      awake = powerSaveBlocker.start('prevent-display-sleep');
    } else if (!on && awake !== null) {
      powerSaveBlocker.stop(awake);
      awake = null;
    }
  };

  return {
    show: (view) => {
      keepAwake(view !== null);
      if (view === null) {
        picture.stop();
        wall.close();
      } else {
        wall.open();
        picture.changed(view.cover === 'none' && view.screen.kind === 'video' && view.screen.playing);
      }
    },
    painted: wall.painted,
    place: wall.place,
    status: wall.status,
    size: wall.size,
  };
};
