import { type Display, screen } from 'electron';

/** What is decided from: a part of Electron's `Display`, so that the rule can be tried without a screen. */
export type DisplayFacts = Pick<Display, 'id' | 'internal' | 'bounds' | 'label'>;

/**
 * The display for the wall: one that is not the trainer's own. A laptop's built-in screen is never taken when there is another;
 * among several the largest is. Null when there is only one, which is also what mirrored screens look like.
 */
export const chooseProjector = <D extends DisplayFacts>(displays: readonly D[], primaryId: number): D | null => {
  const others = displays.filter((display) => display.id !== primaryId);
  const external = others.filter((display) => !display.internal);
  const candidates = external.length > 0 ? external : others;
  const area = (display: D): number => display.bounds.width * display.bounds.height;
  return candidates.toSorted((a, b) => area(b) - area(a))[0] ?? null;
};

/** How long displays have to be quiet before they count as understood: plugging one in comes as a burst of events. */
const SETTLED_MS = 400;

/**
 * Watches the displays. `unsettled` is told at the first event, at once, so that notes can be hidden; `settled` when no event has
 * come for a while. Gives back what stops the watching.
 */
export const watchDisplays = (unsettled: () => void, settled: () => void): (() => void) => {
  let timer: NodeJS.Timeout | null = null;
  const changed = (): void => {
    if (timer === null) {
      unsettled();
    } else {
      clearTimeout(timer);
    }
    timer = setTimeout(() => {
      timer = null;
      settled();
    }, SETTLED_MS);
  };
  screen.on('display-added', changed);
  screen.on('display-removed', changed);
  screen.on('display-metrics-changed', changed);
  return () => {
    screen.off('display-added', changed);
    screen.off('display-removed', changed);
    screen.off('display-metrics-changed', changed);
    if (timer !== null) {
      clearTimeout(timer);
    }
  };
};

/** The wall's display as things stand. */
export const projector = (): Display | null => chooseProjector(screen.getAllDisplays(), screen.getPrimaryDisplay().id);
