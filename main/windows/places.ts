import { type Display, screen } from 'electron';
import { projector } from './displays.ts';

/** Which display the wall has and which the console, as the screens are understood and the trainer wants it. */
export interface Places {
  /** The wall's; null when the laptop is alone. */
  readonly wall: () => Display | null;
  readonly console: () => Display;
  /** Wall and console change places. False where there is one screen for both. */
  readonly swap: () => boolean;
}

export const createPlaces = (): Places => {
  /** The pair of displays that was swapped: another projector starts the right way round, for the notes must not go there. */
  let swapped: string | null = null;

  const pairNow = (chosen: Display): string => `${screen.getPrimaryDisplay().id} ${chosen.id}`;
  const isSwapped = (chosen: Display): boolean => swapped === pairNow(chosen);

  return {
    wall: () => {
      const chosen = projector();
      return chosen !== null && isSwapped(chosen) ? screen.getPrimaryDisplay() : chosen;
    },
    console: () => {
      const chosen = projector();
      return chosen !== null && isSwapped(chosen) ? chosen : screen.getPrimaryDisplay();
    },
    swap: () => {
      const chosen = projector();
      if (chosen === null) {
        return false;
      }
      swapped = isSwapped(chosen) ? null : pairNow(chosen);
      return true;
    },
  };
};
