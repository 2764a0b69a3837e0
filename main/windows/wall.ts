import { type BrowserWindow, type Display, type Rectangle, screen } from 'electron';
import type { WallSize, WallStatus } from '../../preload/contract/models/live.ts';
import { describeError } from '../platform/describe-error.ts';
import { createLog } from '../platform/log.ts';
import { createWindow, type WindowSetting } from './create-window.ts';
import { screens } from './displays.ts';
import type { Places } from './places.ts';
import { watchLife } from './sign-of-life.ts';

const log = createLog('wall');

/** The projector's two windows: the audience's, and under it the curtain, which shows when the audience's is gone. */
export interface Wall {
  readonly open: () => void;
  readonly close: () => void;
  /** Moves both windows to where the projector is now. */
  readonly place: () => void;
  /** The audience's window has drawn what it was told: it may be seen. */
  readonly painted: () => void;
  readonly status: () => WallStatus;
  /** Of the audience's window, in the unit of its display. */
  readonly size: () => WallSize;
  /** The wall's present picture as a PNG, or null when there is none. */
  readonly picture: () => Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What others are told of the wall. */
export interface WallEvents {
  readonly onStatus: () => void;
  /** The audience's window was made anew and is to be seen again. */
  readonly onRebuilt: () => void;
  /** There is a curtain, and it has no picture yet. */
  readonly onCurtain: () => void;
  /** The trainer's window, which the wall never covers where there is one screen for both. */
  readonly consoleWindow: () => BrowserWindow | null;
}

const PAPER = '#12202e';
/** The wall on the laptop's own screen, when there is no projector: a window that lies behind the console, which shows it small. */
const WINDOWED = { width: 960, height: 540 };

/**
 * [Note: the curtain] The wall never shows an error, a dialog or a desktop while main lives. So the audience's window is hidden
 * the moment its renderer is gone or hangs; under it lies the curtain, full screen, a renderer of its own with the last picture;
 * a new audience window is made behind it and comes to the front once it has drawn.
 *
 * A window that has just come up has not drawn anything yet, whatever its page has done while it was hidden. So whenever one of
 * the two comes up, the other lies above everything until it has: that is what `lift` and `settle` are for.
 */
export const createWall = (setting: WindowSetting, places: Places, told: WallEvents): Wall => {
  let audience: BrowserWindow | null = null;
  let curtain: BrowserWindow | null = null;
  let rebuilding = false;

  const status = (): WallStatus => {
    const state = screens();
    return rebuilding ? 'rebuilding' : state === 'none' ? 'no-projector' : state;
  };

  const size = (): WallSize => {
    const full = places.wall()?.bounds;
    const { width, height } = full ?? (audience === null || audience.isDestroyed() ? WINDOWED : audience.getContentBounds());
    return { width, height };
  };

  const openOn = (kind: 'audience' | 'curtain', display: Display | null): BrowserWindow => {
    const placed = display === null ? onLaptop() : { ...display.bounds, frame: false };
    return createWindow(setting, kind, {
      ...placed,
      show: false,
      fullscreen: false,
      title: kind === 'audience' ? 'Facilitator Kit: wall' : 'Facilitator Kit: curtain',
      backgroundColor: PAPER,
      skipTaskbar: display !== null,
    });
  };

  const onLaptop = (): Rectangle => {
    const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
    return {
      ...WINDOWED,
      x: x + Math.max(0, Math.round((width - WINDOWED.width) / 2)),
      y: y + Math.max(0, Math.round((height - WINDOWED.height) / 2)),
    };
  };

  /** The audience's window in front of the curtain; on the laptop's own screen, behind the console. */
  const inFront = (): void => {
    if (places.wall() !== null) {
      audience?.moveTop();
    } else {
      told.consoleWindow()?.moveTop();
    }
  };

  /** A full-screen window must be on its display first: it cannot be told which one. */
  const fill = (window: BrowserWindow, display: Display | null): void => {
    if (display === null) {
      if (window.isFullScreen()) {
        window.setFullScreen(false);
        window.setBounds(onLaptop());
      }
      return;
    }
    if (window.isFullScreen()) {
      window.setFullScreen(false);
    }
    window.setBounds(display.bounds);
    window.setFullScreen(true);
  };

  const isUp = (window: BrowserWindow | null): window is BrowserWindow =>
    window !== null && !window.isDestroyed() && window.isVisible();

  /** Lays a window of the wall above everything while the other one comes up. On the laptop's own screen nothing is covered. */
  const lift = (window: BrowserWindow | null): void => {
    if (isUp(window) && places.wall() !== null) {
      window.setAlwaysOnTop(true);
    }
  };

  /** Both are there again: the audience's window in front, and other programs may cover it if the trainer wants them to. */
  const settle = (): void => {
    for (const window of [curtain, audience]) {
      if (isUp(window)) {
        window.setAlwaysOnTop(false);
      }
    }
    if (isUp(audience)) {
      inFront();
    }
  };

  /** Brings a window up behind what is lifted; resolves once its picture is really on the screen. */
  const bringUp = async (window: BrowserWindow): Promise<void> => {
    fill(window, places.wall());
    window.showInactive();
    if (places.wall() === null) {
      // Not only once it is drawn: until then it would lie over what the trainer reads.
      inFront();
    }
    await window.webContents
      .capturePage()
      .catch((thrown: unknown) => log.warn(`no sign that it is drawn: ${describeError(thrown)}`));
  };

  const openAudience = (): void => {
    lift(curtain);
    const window = openOn('audience', places.wall());
    audience = window;
    const gone = (why: string): void => {
      if (audience !== window) {
        return;
      }
      log.error(`the audience's window is gone (${why}); the curtain shows while a new one is made`);
      audience = null;
      rebuilding = true;
      if (!window.isDestroyed()) {
        window.hide();
        window.destroy();
      }
      // Before anybody is told: whoever hears of it asks for an open wall.
      openAudience();
      told.onStatus();
    };
    window.webContents.on('render-process-gone', (_event, details) => gone(details.reason));
    window.on('unresponsive', () => gone('unresponsive'));
    window.on('resize', () => {
      // The trainer drew the window on the laptop's own screen larger.
      if (audience === window && places.wall() === null) {
        told.onStatus();
      }
    });
    const stopWatching = watchLife(window.webContents, () => gone('no sign of life'));
    window.on('closed', () => {
      stopWatching();
      gone('closed');
    });
  };

  const openCurtain = (): void => {
    const display = places.wall();
    if (display === null) {
      return;
    }
    lift(audience);
    const window = openOn('curtain', display);
    curtain = window;
    const gone = (why: string): void => {
      if (curtain === window) {
        log.error(`the curtain is gone (${why}); a new one is made`);
        curtain = null;
        if (!window.isDestroyed()) {
          window.destroy();
        }
        openCurtain();
      }
    };
    window.webContents.on('render-process-gone', (_event, details) => gone(details.reason));
    window.on('unresponsive', () => gone('unresponsive'));
    window.on('closed', () => gone('closed'));
    window.once('ready-to-show', async () => {
      if (curtain !== window) {
        return;
      }
      told.onCurtain();
      await bringUp(window);
      if (curtain !== window) {
        return;
      }
      if (isUp(audience)) {
        settle();
      } else {
        lift(window);
      }
    });
  };

  const close = (): void => {
    const windows = [audience, curtain];
    // Forgotten first, so that their going is not taken for a death.
    audience = null;
    curtain = null;
    rebuilding = false;
    for (const window of windows) {
      window?.destroy();
    }
  };

  return {
    open: () => {
      if (audience === null) {
        openCurtain();
        openAudience();
      }
    },
    close,
    place: () => {
      const display = places.wall();
      if (audience === null) {
        return;
      }
      if (display !== null && curtain === null) {
        openCurtain();
      }
      if (display === null && curtain !== null) {
        const old = curtain;
        curtain = null;
        old.destroy();
      }
      for (const window of [curtain, audience]) {
        if (window !== null && !window.isDestroyed()) {
          fill(window, display);
        }
      }
      if (display === null) {
        // Also when a curtain was still coming up: what was lifted for it must not stay above the console.
        settle();
      } else {
        inFront();
      }
      told.onStatus();
    },
    painted: () => {
      const window = audience;
      if (window === null || window.isDestroyed() || window.isVisible()) {
        return;
      }
      void bringUp(window).then(() => {
        if (audience !== window) {
          return;
        }
        settle();
        if (rebuilding) {
          rebuilding = false;
          told.onRebuilt();
        }
        told.onStatus();
      });
    },
    status,
    size,
    picture: async () => {
      if (audience === null || audience.isDestroyed() || !audience.isVisible()) {
        return null;
      }
      const image = await audience.webContents.capturePage();
      return image.isEmpty() ? null : new Uint8Array(image.toPNG());
    },
  };
};
