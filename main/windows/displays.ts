import { type Display, screen } from 'electron';
import type { ProjectorState } from '../../preload/contract/models/app.ts';
import { chooseProjector, projectorState } from './choose-projector.ts';

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

/** How the screens stand now. */
export const screens = (): ProjectorState => projectorState(screen.getAllDisplays(), screen.getPrimaryDisplay().id);
