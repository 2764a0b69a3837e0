import { useEffect, useEffectEvent } from 'react';
import type { LetterKeys } from '../../../preload/contract/models/letter-keys.ts';
import type { ForwardedKey } from '../../deck-player/protocol.ts';
import { useEvent } from '../../hooks/use-event.ts';
import { focusOf, pressFrom } from './key-focus.ts';
import { actionOf, type KeyAction, type KeyFocus, type KeyPress, pressOf } from './keys.ts';
import { send } from './live-commands.ts';
import { newestLive } from './live-store.ts';

/** Everything that a key does besides commanding the wall. */
export type ConsoleAct = (action: Exclude<KeyAction, { kind: 'command' } | { kind: 'ignore' } | { kind: 'close' }>) => void;

/** A slide's document has the key: treat it as the console's own. */
export type TakeForwarded = (key: ForwardedKey) => void;

/**
 * Takes the keys of the whole window while the console is there, those that land in a slide or on the wall included.
 * The path of a command: event, table, `ask`. React is not asked.
 */
export const useConsoleKeys = (letters: LetterKeys | null, act: ConsoleAct): TakeForwarded => {
  const decide = (press: KeyPress, focus: KeyFocus): KeyAction | null => {
    const onVideo = newestLive()?.state.screen.kind === 'video';
    return actionOf(press, { focus, letters, onVideo });
  };
  const perform = (action: KeyAction): void => {
    if (action.kind === 'command') send(action.command);
    // Esc from elsewhere (the wall, a slide) closes nothing here: a note that is being typed keeps the keyboard.
    else if (action.kind !== 'ignore' && action.kind !== 'close') act(action);
  };
  const take = useEffectEvent((event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const action = decide(pressFrom(event), focusOf(document.activeElement));
    // Esc belongs first to what is open: a dialog, a menu, a form. See `leave`.
    if (action === null || action.kind === 'close') return;
    event.preventDefault();
    event.stopPropagation();
    perform(action);
  });
  const leave = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) leaveText();
  });
  const takeAway = useEffectEvent((press: KeyPress): void => {
    const action = decide(press, 'nothing');
    if (action !== null) perform(action);
  });

  useEffect(() => {
    window.addEventListener('keydown', take, { capture: true });
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', take, { capture: true });
      window.removeEventListener('keydown', leave);
    };
  }, []);
  useEvent('console.key', ({ key }) => takeAway(pressOf(key)));
  return (key) => {
    if (key.type !== 'keydown') return;
    const action = decide({ key: key.key, ctrl: key.ctrlKey || key.metaKey, alt: key.altKey, shift: key.shiftKey }, 'nothing');
    if (action !== null) perform(action);
  };
};

/** Esc leaves a text field, so that the keys drive the slides again. What was typed stays. */
const leaveText = (): void => {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && focusOf(activeElement) === 'text') activeElement.blur();
};
