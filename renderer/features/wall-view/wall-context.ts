import { createContext, useContext } from 'react';
import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';
import type { UiLanguage } from '../../../preload/contract/models/localized.ts';
import type { Problem, WallProblem } from '../../../preload/contract/models/problem.ts';
import type { ForwardedKey } from '../../deck-player/protocol.ts';

export interface VideoReport {
  readonly item: ItemRef;
  readonly seconds: number;
  readonly ended: boolean;
}

/** A screen cannot be shown: why, and what it is called when the problem itself does not say. */
export type ScreenFailed = (problem: Problem, what: string) => void;

/**
 * What a picture of the wall needs beside the screen itself. The wall and the console's mirror draw with the same components; only
 * the wall has sound and reports.
 */
export interface WallSetting {
  readonly mode: 'wall' | 'mirror';
  readonly deckOrigin: string;
  /** The wall's language, whatever the window speaks. */
  readonly language: UiLanguage;
  readonly overscanPercent: number;
  readonly onVideoAt?: (report: VideoReport) => void;
  readonly onProblem?: (code: WallProblem, what: string) => void;
  readonly onKey?: (key: ForwardedKey) => void;
}

const WallContext = createContext<WallSetting | null>(null);

export const WallSettingProvider = WallContext.Provider;

export const useWallSetting = (): WallSetting => {
  const setting = useContext(WallContext);
  if (setting === null) throw new Error('A picture of the wall was drawn outside a wall.');
  return setting;
};
