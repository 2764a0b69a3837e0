import type { KeyFocus, KeyPress } from './keys.ts';

const TEXT_INPUTS = new Set([
  'text',
  'search',
  'email',
  'url',
  'tel',
  'password',
  'number',
  'time',
  'date',
  'datetime-local',
  'month',
  'week',
]);

const COMPOSITE_ROLES = new Set([
  'slider',
  'listbox',
  'option',
  'menu',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'radio',
  'radiogroup',
  'grid',
  'gridcell',
  'row',
  'tree',
  'treeitem',
  'spinbutton',
  'combobox',
]);

const CONTROL_ROLES = new Set(['button', 'link', 'tab', 'checkbox', 'switch']);

/** What kind of thing has the keyboard: decides which keys it keeps for itself. */
export const focusOf = (element: Element | null): KeyFocus => {
  if (element === null || element === document.body || element === document.documentElement) return 'nothing';
  const role = element.getAttribute('role');
  if (element instanceof HTMLInputElement) {
    if (TEXT_INPUTS.has(element.type)) return 'text';
    return element.type === 'range' || element.type === 'radio' ? 'composite' : 'control';
  }
  if (element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)) return 'text';
  if (role === 'textbox' || role === 'searchbox') return 'text';
  if (element instanceof HTMLSelectElement || (role !== null && COMPOSITE_ROLES.has(role))) return 'composite';
  // A day of a calendar says that it is a button.
  if (element.closest('[role="grid"]') !== null) return 'composite';
  if (role !== null && CONTROL_ROLES.has(role)) return 'control';
  // `data-scrolls`: a text that the arrows scroll.
  return element.matches('button, a[href], summary, audio[controls], video[controls], [data-scrolls]') ? 'control' : 'nothing';
};

/** The key of a browser's event. */
export const pressFrom = (event: KeyboardEvent): KeyPress => ({
  key: event.key,
  ctrl: event.ctrlKey || event.metaKey,
  alt: event.altKey,
  shift: event.shiftKey,
});
