import { useSyncExternalStore } from 'react';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import { type KnownView, subscribeLive, toldLive } from './live-store.ts';

/** The live view, or null without one, or undefined while it is not known. */
export const useLive = (): KnownView => useSyncExternalStore(subscribeLive, toldLive);

/** A part of the live view; drawn anew only when that part has changed. */
export const useLivePart = <T>(part: (view: LiveView) => T): T | undefined =>
  useSyncExternalStore(subscribeLive, () => {
    const view = toldLive();
    return view === null || view === undefined ? undefined : part(view);
  });
