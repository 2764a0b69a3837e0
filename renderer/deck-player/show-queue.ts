/** The clock of the document: the time in milliseconds, and a callback before each frame is drawn. */
export type FrameClock = { readonly now: () => number; readonly onFrame: (callback: () => void) => void };

/**
 * Slides wait so many deep; beyond it the oldest is passed over, so that a key held down never leaves the wall behind by more than a
 * twelfth of a second. On a busy machine four presses of a held key may well come at once.
 */
const MOST_WAITING = 4;

/** No frame for so long: the document is hidden or starved. Then the newest is drawn at once and the rest is dropped. */
const STALLED_MS = 250;

/**
 * Lets each thing to show have a frame of its own. Shown at once when the last one is on the glass; while it is not, the next waits
 * for it, because a slide that is replaced before its frame was drawn was never seen.
 * @param apply changes the document; called at once or at the beginning of a frame
 * @param presented called when the frame that holds it was drawn: the callback of a frame runs before that frame is drawn, so
 *   the one after it is the first that can tell
 */
export const createShowQueue = <T>(apply: (item: T) => void, presented: (item: T) => void, clock: FrameClock) => {
  let waiting: T[] = [];
  let showing: { readonly item: T; readonly since: number; framesLeft: number } | null = null;
  let ticking = false;

  const start = (item: T, framesLeft: number): void => {
    apply(item);
    showing = { item, since: clock.now(), framesLeft };
    if (ticking) return;
    ticking = true;
    clock.onFrame(tick);
  };

  const tick = (): void => {
    ticking = false;
    if (showing === null) return;
    showing.framesLeft -= 1;
    if (showing.framesLeft > 0) {
      ticking = true;
      clock.onFrame(tick);
      return;
    }
    const { item } = showing;
    showing = null;
    presented(item);
    const [next, ...rest] = waiting;
    waiting = rest;
    // We are before the drawing of this frame, so it will hold the next one already.
    if (next !== undefined) start(next, 1);
  };

  return {
    push: (item: T): void => {
      if (showing === null || clock.now() - showing.since > STALLED_MS) {
        waiting = [];
        start(item, 2);
      } else {
        waiting = [...waiting, item].slice(-MOST_WAITING);
      }
    },
    /** Forgets what waits: another deck is loaded. */
    clear: (): void => {
      waiting = [];
      showing = null;
    },
    /** Whether nothing waits and everything was drawn. */
    isIdle: (): boolean => showing === null && waiting.length === 0,
  };
};
