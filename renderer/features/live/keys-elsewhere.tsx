import { useEffect, useEffectEvent } from 'react';
import { say } from '../../components/toast-store.ts';
import { useEvent } from '../../hooks/use-event.ts';
import { useSay } from '../../hooks/use-say.ts';
import { pressFrom } from './key-focus.ts';
import { actionOf, type KeyPress, pressOf } from './keys.ts';
import { onCommandFailed, send } from './live-commands.ts';
import { newestLive } from './live-store.ts';
import { useLetters } from './use-letters.ts';

/**
 * Takes the keys of a live session in every place but Present: the room goes on while the trainer looks something up. What is pressed
 * here belongs to the place, as in a text field: the clicker's buttons and the lock alone are taken. On the wall's own window every
 * key is the session's; what would open something of the console opens nothing.
 */
export const KeysElsewhere = (): null => {
  const letters = useLetters();
  const sentence = useSay();
  const take = useEffectEvent((event: KeyboardEvent): void => {
    if (event.isComposing || turnsItsOwnPages(event)) return;
    const action = actionOf(pressFrom(event), { focus: 'text', letters: null, onVideo: false });
    if (action === null || (action.kind !== 'command' && action.kind !== 'ignore')) return;
    // Before a date or a list takes it: a press meant for the room must not change what is planned.
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'command') send(action.command);
  });
  const takeAway = useEffectEvent((press: KeyPress): void => {
    const onVideo = newestLive()?.state.screen.kind === 'video';
    const action = actionOf(press, { focus: 'nothing', letters, onVideo });
    if (action?.kind === 'command') send(action.command);
  });
  useEffect(() => {
    window.addEventListener('keydown', take, { capture: true });
    return () => window.removeEventListener('keydown', take, { capture: true });
  }, []);
  useEvent('console.key', ({ key }) => takeAway(pressOf(key)));
  useEffect(() => onCommandFailed((problem) => say(sentence(problem), { tone: 'bad' })), [sentence]);
  return null;
};

/**
 * Whether what is looked at privately has these two keys: a deck's preview while it is there, a document that has the keyboard. Both
 * say so by `data-turns-pages`.
 */
const turnsItsOwnPages = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'PageDown' || key === 'PageUp') &&
  (document.querySelector('[data-turns-pages="anywhere"]') !== null ||
    (target instanceof Element && target.closest('[data-turns-pages]') !== null));
