import { describe, expect, it } from 'vitest';
import { USUAL_LETTERS } from '../../../preload/contract/models/letter-keys.ts';
import { actionOf, chordOf, type KeyAction, type KeyContext, type KeyFocus, type KeyPress, pressOf } from './keys.ts';

const free: KeyContext = { focus: 'nothing', letters: USUAL_LETTERS, onVideo: false };
const press = (chord: string): KeyPress => pressOf(chord);
const does = (chord: string, context: Partial<KeyContext> = {}): string | null => {
  const action: KeyAction | null = actionOf(press(chord), { ...free, ...context });
  if (action === null) return null;
  switch (action.kind) {
    case 'command':
      return action.command.kind;
    case 'open':
      return `open ${action.what}`;
    case 'notes-size':
    case 'region':
      return `${action.kind} ${action.by}`;
    default:
      return action.kind;
  }
};
const everywhere: readonly KeyFocus[] = ['text', 'control', 'composite', 'nothing'];

describe('keys when nothing has the keyboard', () => {
  it.each([
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    [' ', 'next'],
    ['Shift+ ', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['b', 'toggle-black'],
    ['.', 'toggle-black'],
    ['g', 'open overview'],
    ['?', 'open keys'],
    ['F1', 'open keys'],
    ['F2', 'open room'],
    ['F3', 'open notes'],
    ['Ctrl+f', 'open find'],
    ['Ctrl++', 'notes-size 1'],
    ['Ctrl+=', 'notes-size 1'],
    ['Ctrl+-', 'notes-size -1'],
    ['Ctrl+0', 'notes-size 0'],
    ['Alt+s', 'read-status'],
    ['F8', 'swap'],
    ['F9', 'open here'],
    ['Ctrl+l', 'lock'],
    ['F6', 'region 1'],
    ['Shift+F6', 'region -1'],
    ['Escape', 'close'],
  ])('%s does %s', (chord, expected) => expect(does(chord)).toBe(expected));

  it('takes capital letters for the same key, whatever caps lock says', () => {
    expect(does('B')).toBe('toggle-black');
    expect(actionOf({ key: 'G', ctrl: false, alt: false, shift: true }, free)).toEqual({ kind: 'open', what: 'overview' });
  });

  it('knows "?" and Ctrl with "+" on keyboards that need Shift for them', () => {
    expect(actionOf({ key: '?', ctrl: false, alt: false, shift: true }, free)).toEqual({ kind: 'open', what: 'keys' });
    expect(actionOf({ key: '+', ctrl: true, alt: false, shift: true }, free)).toEqual({ kind: 'notes-size', by: 1 });
  });

  it.each(['a', 'x', '1', 'Enter', 'Tab', 'F4', 'F11', 'Ctrl+c', 'Alt+ArrowLeft', 'Ctrl+b', 'Ctrl+PageDown'])(
    'leaves %s alone',
    (chord) => expect(does(chord)).toBeNull(),
  );
});

describe('in a text field only PageUp and PageDown reach the slides', () => {
  it.each(['PageDown', 'PageUp'])('%s reaches them', (chord) => expect(does(chord, { focus: 'text' })).not.toBeNull());
  it.each([' ', 'Shift+ ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'b', '.', 'g', '?', '-', '='])(
    '%s stays in the text',
    (chord) => expect(does(chord, { focus: 'text' })).toBeNull(),
  );
  it.each(['F2', 'F3', 'F8', 'F9', 'Ctrl+f', 'Ctrl+l', 'Escape', 'Alt+s'])('%s, which is no slide key, still works', (chord) =>
    expect(does(chord, { focus: 'text' })).not.toBeNull(),
  );
});

describe('on a focused control space and arrows belong to it', () => {
  it.each([' ', 'Shift+ ', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])('%s is left to a button', (chord) => {
    expect(does(chord, { focus: 'control' })).toBeNull();
    expect(does(chord, { focus: 'composite' })).toBeNull();
  });
  it.each(['b', '.', 'Home', 'End', 'g', '?'])('%s works on a button, and is left to a slider, a list or a menu', (chord) => {
    expect(does(chord, { focus: 'control' })).not.toBeNull();
    expect(does(chord, { focus: 'composite' })).toBeNull();
  });
});

describe('wherever the keyboard is', () => {
  it.each(everywhere)('PageDown goes on (%s)', (focus) => expect(does('PageDown', { focus })).toBe('next'));
  it.each(everywhere)('PageUp goes back (%s)', (focus) => expect(does('PageUp', { focus })).toBe('back'));
  it.each(everywhere)('Esc closes a panel and nothing else (%s)', (focus) => expect(does('Escape', { focus })).toBe('close'));
  it.each(everywhere.flatMap((focus) => ['F5', 'Shift+F5'].map((chord) => [chord, focus] as const)))(
    "a clicker's %s is swallowed (%s)",
    (chord, focus) => expect(does(chord, { focus })).toBe('ignore'),
  );
});

describe('letter keys switched off', () => {
  const off = { letters: null };
  it.each(['b', '.', 'g', '?'])('%s does nothing', (chord) => expect(does(chord, off)).toBeNull());
  it.each([
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowRight', 'next'],
    ['Home', 'first'],
    ['F1', 'open keys'],
    ['F2', 'open room'],
    ['Ctrl+f', 'open find'],
  ])('%s still does %s', (chord, expected) => expect(does(chord, off)).toBe(expected));
});

describe('letter keys of one’s own', () => {
  const own = { letters: { black: 'x', blackToo: null, overview: 'b', keys: 'h' } };
  it.each([
    ['x', 'toggle-black'],
    ['X', 'toggle-black'],
    ['b', 'open overview'],
    ['h', 'open keys'],
    ['F1', 'open keys'],
    [' ', 'next'],
  ])('%s does %s', (chord, expected) => expect(does(chord, own)).toBe(expected));
  it.each(['.', 'g', '?', 'Ctrl+x', 'Alt+x'])('%s does nothing any more', (chord) => expect(does(chord, own)).toBeNull());
  it('reach no further than the usual ones', () => {
    expect(does('x', { ...own, focus: 'text' })).toBeNull();
    expect(does('x', { ...own, focus: 'composite' })).toBeNull();
    expect(does('x', { ...own, focus: 'control' })).toBe('toggle-black');
  });
});

describe('on a video', () => {
  const video = { onVideo: true };
  it('plays and pauses with space', () => {
    expect(does(' ', video)).toBe('toggle-play');
    expect(does('Shift+ ', video)).toBe('toggle-play');
  });
  it('still goes on with the clicker and the arrows', () => {
    expect(does('PageDown', video)).toBe('next');
    expect(does('ArrowRight', video)).toBe('next');
  });
  it('leaves space to a focused control', () => expect(does(' ', { ...video, focus: 'control' })).toBeNull());
});

describe('a key as one word, for the way from the wall', () => {
  it.each(['PageDown', 'b', '.', ' ', 'Shift+ ', 'Ctrl+f', 'Ctrl++', 'Ctrl+-', 'Shift+F5', 'Alt+s', '+', '?', 'Ctrl+Shift+r'])(
    '%s comes back as it went',
    (chord) => expect(chordOf(pressOf(chord))).toBe(chord),
  );
  it('is never longer than the channel takes', () => {
    expect(chordOf({ key: 'ArrowRight', ctrl: false, alt: false, shift: true }).length).toBeLessThanOrEqual(20);
  });
});
