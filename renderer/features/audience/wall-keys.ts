import { ask } from '../../bridge.ts';
import type { ForwardedKey } from '../../deck-player/protocol.ts';
import { pressFrom } from '../live/key-focus.ts';
import { chordOf, type KeyPress } from '../live/keys.ts';

/** Keys that must never do anything of their own on the wall: they would reload, search, print or leave it. */
const report = (press: KeyPress): void => {
  const key = chordOf(press);
  if (key.length <= 20) void ask('wall.key', { key }).catch(() => undefined);
};

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Dead', 'Process']);

/** Every key that lands on the wall goes to the console, which does with it what it does with its own. */
export const reportWallKeys = (): void => {
  window.addEventListener(
    'keydown',
    (event) => {
      event.preventDefault();
      if (!MODIFIERS.has(event.key)) report(pressFrom(event));
    },
    { capture: true },
  );
  for (const type of ['contextmenu', 'dragstart', 'drop', 'dragover', 'auxclick', 'wheel'] as const) {
    window.addEventListener(type, (event) => event.preventDefault(), { capture: true, passive: false });
  }
};

/** A key that landed in a slide's document on the wall. */
export const reportSlideKey = (key: ForwardedKey): void => {
  if (key.type !== 'keydown' || MODIFIERS.has(key.key)) return;
  report({ key: key.key, ctrl: key.ctrlKey || key.metaKey, alt: key.altKey, shift: key.shiftKey });
};
