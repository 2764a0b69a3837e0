import type { Display } from 'electron';
import type { ProjectorState } from '../../preload/contract/models/app.ts';

/** What is decided from: a part of Electron's `Display`, so that the rule can be tried without a screen. */
export type DisplayFacts = Pick<Display, 'id' | 'internal' | 'bounds'>;

/** Two displays that begin at the same place of the desktop show the same. */
const mirrors = (one: DisplayFacts, other: DisplayFacts): boolean =>
  one.id !== other.id && one.bounds.x === other.bounds.x && one.bounds.y === other.bounds.y;

/**
 * The display for the wall: one that is not the trainer's own and shows something of its own. A laptop's built-in screen is never
 * taken when there is another; among several the largest is. Null when there is none: then the notes must not be in the way.
 */
export const chooseProjector = <D extends DisplayFacts>(displays: readonly D[], primaryId: number): D | null => {
  const own = displays.find(({ id }) => id === primaryId);
  const others = displays.filter((display) => display.id !== primaryId && (own === undefined || !mirrors(own, display)));
  const external = others.filter((display) => !display.internal);
  const candidates = external.length > 0 ? external : others;
  const area = (display: D): number => display.bounds.width * display.bounds.height;
  return candidates.toSorted((a, b) => area(b) - area(a))[0] ?? null;
};

/**
 * How the screens stand. Some systems tell of mirrored screens as two at the same place, others as a single one: that one cannot
 * be told from a cable that is not plugged in, and the words for both name it.
 */
export const projectorState = (displays: readonly DisplayFacts[], primaryId: number): ProjectorState => {
  if (chooseProjector(displays, primaryId) !== null) return 'ready';
  return displays.some((one) => displays.some((other) => mirrors(one, other))) ? 'mirrored' : 'none';
};
