import type { FocusEvent, MouseEvent } from 'react';

/** Marks a region of the console: named, reachable by F6, and no stop for Tab. */
export const region = (name: string) => ({ 'aria-label': name, 'data-region': '', tabIndex: -1 }) as const;

/** Moves the keyboard to the next region of the window (F6), or the one before. */
export const goToRegion = (by: 1 | -1): void => {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((one) => one.getClientRects().length > 0);
  const at = regions.findIndex((one) => one.contains(document.activeElement));
  const next = at === -1 ? (by === 1 ? 0 : regions.length - 1) : (at + by + regions.length) % regions.length;
  regions[next]?.focus();
};

/**
 * For buttons of the console: the pointer presses them without taking the keyboard, so that the keys go on driving the slides
 * whatever was clicked last. By the keyboard they are reached as ever.
 */
export const keepKeyboard = { onMouseDown: (event: MouseEvent): void => event.preventDefault() } as const;

/** For a region that scrolls: it takes the keyboard from Tab, not from a click. */
export const scrolls = {
  tabIndex: 0,
  'data-scrolls': '',
  onFocus: (event: FocusEvent<HTMLElement>): void => {
    if (event.target === event.currentTarget && !event.currentTarget.matches(':focus-visible')) event.currentTarget.blur();
  },
} as const;
