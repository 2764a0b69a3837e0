import { replaceEqualDeep } from '@tanstack/react-query';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import { ask, listen } from '../../bridge.ts';

/** `undefined` while it is not known yet; `null` when no session is live. */
export type KnownView = LiveView | null | undefined;

/**
 * The live view as main last told it, outside React: a held clicker key brings thirty views a second, and none of them may cost the
 * next key press anything. Readers are told at most every `GAP_MS`; parts that have not changed keep their identity, so that
 * only what has changed is drawn.
 */
const GAP_MS = 50;
/** Readers are told this much after the wall was: both slides are drawn by one process, and the room's goes first. */
const AFTER_WALL_MS = 24;

let view: KnownView;
let told: KnownView;
let timer: ReturnType<typeof setTimeout> | null = null;
let lastTold = 0;
let stop: (() => void) | null = null;
const readers = new Set<() => void>();

const tell = (): void => {
  timer = null;
  lastTold = performance.now();
  told = replaceEqualDeep(told, view) as KnownView;
  for (const reader of readers) reader();
};

const take = (next: LiveView | null): void => {
  view = next;
  if (timer !== null) return;
  if (told === undefined) tell();
  else timer = setTimeout(tell, Math.max(AFTER_WALL_MS, GAP_MS - (performance.now() - lastTold)));
};

const start = (): void => {
  let heard = false;
  stop = listen('live.changed', (next) => {
    heard = true;
    take(next);
  });
  void ask('live.view', {}).then((first) => {
    // What was heard meanwhile is newer.
    if (!heard) take(first);
  });
};

export const subscribeLive = (reader: () => void): (() => void) => {
  readers.add(reader);
  if (stop === null) start();
  return () => {
    readers.delete(reader);
    if (readers.size > 0 || stop === null) return;
    stop();
    stop = null;
    view = undefined;
    told = undefined;
  };
};

/** For React: changes only when readers are told. */
export const toldLive = (): KnownView => told;

/** The newest, for a key press. */
export const newestLive = (): KnownView => view;
