import { actionOfLetter, type LetterAction, type LetterKeys } from '../../../preload/contract/models/letter-keys.ts';
import type { LiveCommand } from '../../../preload/contract/models/live.ts';

/** A key with its modifiers, wherever it was pressed: on the console, in a slide's document, on the wall. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/**
 * What has the keyboard. `text`: something is being typed. `control`: a button or a link. `composite`: a slider, a list, a
 * menu, where Home, End and letters mean something too. `nothing`: the page itself.
 */
export type KeyFocus = 'text' | 'control' | 'composite' | 'nothing';

export interface KeyContext {
  readonly focus: KeyFocus;
  /** The trainer's choice (WCAG 2.1.4): which single characters do what; null when they are switched off. */
  readonly letters: LetterKeys | null;
  /** A video is where the trainer is: space plays and pauses it. */
  readonly onVideo: boolean;
}

export type KeyAction =
  | { readonly kind: 'command'; readonly command: LiveCommand }
  | { readonly kind: 'open'; readonly what: 'overview' | 'find' | 'keys' | 'room' | 'notes' | 'here' }
  | { readonly kind: 'notes-size'; readonly by: 1 | -1 | 0 }
  | { readonly kind: 'read-status' }
  /** Wall and console change places. */
  | { readonly kind: 'swap' }
  /** The keyboard goes to the next region of the window, or the one before. */
  | { readonly kind: 'region'; readonly by: 1 | -1 }
  | { readonly kind: 'close' }
  /** Nothing happens, and the browser does nothing either. */
  | { readonly kind: 'ignore' };

/** Where a key means something: `always`, everywhere but in text, or only where no control wants it for itself. */
type Reach = 'always' | 'not-in-text' | 'not-in-composite' | 'on-nothing';

interface Rule {
  /** As `chordOf` writes it. */
  readonly chords: readonly string[];
  readonly reach: Reach;
  readonly action: KeyAction | ((context: KeyContext) => KeyAction);
}

const command = (kind: 'next' | 'back' | 'first' | 'last' | 'toggle-black' | 'toggle-play' | 'lock'): KeyAction => ({
  kind: 'command',
  command: { kind },
});

/** The key rules of the live console. Alone here: what reaches the wall, from where, is read off this table. */
const RULES: readonly Rule[] = [
  // A clicker's two buttons: they reach the slides even while a note is being typed.
  { chords: ['PageDown'], reach: 'always', action: command('next') },
  { chords: ['PageUp'], reach: 'always', action: command('back') },
  { chords: ['ArrowRight', 'ArrowDown'], reach: 'on-nothing', action: command('next') },
  { chords: ['ArrowLeft', 'ArrowUp'], reach: 'on-nothing', action: command('back') },
  { chords: [' '], reach: 'on-nothing', action: ({ onVideo }) => command(onVideo ? 'toggle-play' : 'next') },
  { chords: ['Shift+ '], reach: 'on-nothing', action: ({ onVideo }) => command(onVideo ? 'toggle-play' : 'back') },
  { chords: ['Home'], reach: 'not-in-composite', action: command('first') },
  { chords: ['End'], reach: 'not-in-composite', action: command('last') },
  { chords: ['F1'], reach: 'always', action: { kind: 'open', what: 'keys' } },
  { chords: ['F2'], reach: 'always', action: { kind: 'open', what: 'room' } },
  { chords: ['F3'], reach: 'always', action: { kind: 'open', what: 'notes' } },
  { chords: ['Ctrl+f'], reach: 'always', action: { kind: 'open', what: 'find' } },
  { chords: ['Ctrl++', 'Ctrl+='], reach: 'always', action: { kind: 'notes-size', by: 1 } },
  { chords: ['Ctrl+-'], reach: 'always', action: { kind: 'notes-size', by: -1 } },
  { chords: ['Ctrl+0'], reach: 'always', action: { kind: 'notes-size', by: 0 } },
  { chords: ['F8'], reach: 'always', action: { kind: 'swap' } },
  { chords: ['F9'], reach: 'always', action: { kind: 'open', what: 'here' } },
  { chords: ['Ctrl+l'], reach: 'always', action: command('lock') },
  { chords: ['Alt+s'], reach: 'always', action: { kind: 'read-status' } },
  { chords: ['F6'], reach: 'always', action: { kind: 'region', by: 1 } },
  { chords: ['Shift+F6'], reach: 'always', action: { kind: 'region', by: -1 } },
  { chords: ['Escape'], reach: 'always', action: { kind: 'close' } },
  // "Start the show" on a clicker. In a browser it would load the page anew.
  { chords: ['F5', 'Shift+F5', 'Ctrl+F5', 'Ctrl+r', 'Ctrl+Shift+r'], reach: 'always', action: { kind: 'ignore' } },
];

/** What single characters do, whichever the trainer has chosen for it. */
const LETTER_RULES: Readonly<Record<LetterAction, Omit<Rule, 'chords'>>> = {
  black: { reach: 'not-in-composite', action: command('toggle-black') },
  blackToo: { reach: 'not-in-composite', action: command('toggle-black') },
  overview: { reach: 'not-in-composite', action: { kind: 'open', what: 'overview' } },
  keys: { reach: 'not-in-composite', action: { kind: 'open', what: 'keys' } },
};

const BY_CHORD: ReadonlyMap<string, Rule> = new Map(RULES.flatMap((rule) => rule.chords.map((chord) => [chord, rule] as const)));

const reaches = (reach: Reach, focus: KeyFocus): boolean => {
  switch (reach) {
    case 'always':
      return true;
    case 'not-in-text':
      return focus !== 'text';
    case 'not-in-composite':
      return focus === 'nothing' || focus === 'control';
    case 'on-nothing':
      return focus === 'nothing';
  }
};

/**
 * A key as one word: "PageDown", "Ctrl+f", "Shift+F5", "?". Letters are lower-case, and Shift is left out where it only makes
 * the character (so "B" with caps lock on is "b", and "?" needs no Shift on any keyboard).
 */
export const chordOf = ({ key, ctrl, alt, shift }: KeyPress): string => {
  const character = key.length === 1;
  const name = character ? key.toLowerCase() : key;
  const shifted = shift && (!character || key === ' ' || ctrl);
  // Ctrl and Shift with "+" is how that key is reached on most keyboards.
  const plain = name === '+' || name === '?';
  return `${ctrl ? 'Ctrl+' : ''}${alt ? 'Alt+' : ''}${shifted && !plain ? 'Shift+' : ''}${name}`;
};

/** The way back from `chordOf`. */
export const pressOf = (chord: string): KeyPress => {
  let rest = chord;
  const take = (prefix: string): boolean => {
    const found = rest.length > prefix.length && rest.startsWith(prefix);
    if (found) rest = rest.slice(prefix.length);
    return found;
  };
  const ctrl = take('Ctrl+');
  const alt = take('Alt+');
  const shift = take('Shift+');
  return { key: rest, ctrl, alt, shift };
};

/** What a key does; null when it is left to whatever has the keyboard. */
export const actionOf = (press: KeyPress, context: KeyContext): KeyAction | null => {
  const chord = chordOf(press);
  const letter = context.letters === null ? null : actionOfLetter(context.letters, chord);
  const rule = letter === null ? BY_CHORD.get(chord) : LETTER_RULES[letter];
  if (rule === undefined || !reaches(rule.reach, context.focus)) return null;
  return typeof rule.action === 'function' ? rule.action(context) : rule.action;
};
