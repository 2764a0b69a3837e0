import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { paths } from '../../app/routes.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { focusOf } from '../live/key-focus.ts';
import { seek } from './find-store.ts';

/**
 * Ctrl+F brings the keyboard to the library's search, from everywhere in the library. So does `/`, where nothing is being typed and the
 * trainer has not switched single-character keys off (WCAG 2.1.4).
 */
export const useFindKeys = (): void => {
  const [location, go] = useLocation();
  const letters = useAsk('settings.get', {}).data?.letterKeys ?? true;
  const take = useEffectEvent((event: KeyboardEvent): void => {
    const chord = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'f';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const focus = focusOf(document.activeElement);
    // `defaultPrevented` says nothing of Ctrl+F: the browser's own search is prevented for the whole window where there is one.
    if (event.isComposing || document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
    if (!chord && !(slash && letters && !event.defaultPrevented && (focus === 'nothing' || focus === 'control'))) return;
    event.preventDefault();
    seek({ wantsFocus: true });
    if (location !== paths.library && !location.startsWith(paths.role(''))) go(paths.library);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => take(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
};
