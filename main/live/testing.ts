import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import { LiveState } from '../../preload/contract/models/live.ts';
import { Block } from '../../preload/contract/models/session.ts';
import type { ItemOutline, LiveContext } from './context.ts';

/** A small day for the tests of the live session: welcome, a video, a deck in two parts around an activity, a break, closing. */

const id = (n: number): string => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const item = (itemId: string): ItemRef => ({ packId: 'test.pack', packVersion: '1.0.0', moduleId: 'module', itemId });

const block = (n: number, kind: Block['kind'], itemId: string | null, slideId: string | null = null): Block =>
  Block.parse({
    id: id(n),
    dayId: id(100),
    kind,
    title: `Block ${n}`,
    minutes: 10,
    optional: false,
    creditable: kind !== 'break',
    lockedStart: null,
    ledBy: '',
    item: itemId === null ? null : item(itemId),
    slideId,
  });

export const AGENDA: readonly Block[] = [
  block(1, 'opening', null),
  block(2, 'video', 'video'),
  block(3, 'deck', 'deck'),
  block(4, 'activity', 'activity'),
  block(5, 'deck', 'deck', 'd'),
  block(6, 'break', null),
  block(7, 'closing', 'workbook'),
];

const OUTLINES: Readonly<Record<string, ItemOutline>> = {
  video: { kind: 'video', durationSeconds: 90, captionLanguages: ['en', 'es'] },
  deck: {
    kind: 'deck',
    language: 'en',
    slides: [
      { id: 'a', steps: 0 },
      { id: 'b', steps: 2 },
      { id: 'c', steps: 0 },
      { id: 'd', steps: 1 },
      { id: 'e', steps: 0 },
    ],
  },
  activity: { kind: 'activity', language: 'en' },
};

export const START = Date.UTC(2026, 10, 23, 17, 0, 0);

export const contextAt = (now: number): LiveContext => ({
  agenda: AGENDA,
  outline: (of) => OUTLINES[of.itemId] ?? null,
  language: 'es',
  now,
  timeOfDay: (epochMs) => new Date(epochMs).toISOString().slice(11, 16),
});

export const freshState = (known: Partial<LiveState> = {}): LiveState =>
  LiveState.parse({
    sessionId: id(200),
    revision: 0,
    dayId: id(100),
    blockId: null,
    screen: { kind: 'welcome' },
    cover: 'none',
    frozen: null,
    visits: [],
    lastActivityAt: START,
    ...known,
  });

/** Where a state is, in a word: "3 deck b+1", "2 video 0 paused", "6 card". */
export const place = (state: LiveState): string => {
  const number = state.blockId === null ? '-' : String(Number(state.blockId.slice(-12)));
  const { screen } = state;
  switch (screen.kind) {
    case 'deck':
      return `${number} deck ${screen.slideId}+${screen.step}`;
    case 'video':
      return `${number} video ${screen.seconds} ${screen.playing ? 'playing' : 'paused'}`;
    default:
      return `${number} ${screen.kind}`;
  }
};
