import type { KeyboardEvent } from 'react';

/**
 * For a form's `onKeyDownCapture`: Enter in a part of a date or a time sends the form, as it does in every other field. Such parts are no
 * `<input>`s, so the browser would do nothing, and React Aria lets no Enter out of them.
 */
export const submitOnEnter = (event: KeyboardEvent): void => {
  const { target, key } = event;
  if (key !== 'Enter' || event.defaultPrevented || !(target instanceof HTMLElement)) return;
  if (target.getAttribute('role') !== 'spinbutton') return;
  event.preventDefault();
  target.closest('form')?.requestSubmit();
};
