import { useSyncExternalStore } from 'react';

/** Chromium's `Screen` beyond what TypeScript's DOM knows: whether the desktop reaches over more than one screen. */
type ExtendedScreen = Screen & EventTarget & { readonly isExtended?: boolean };

const current = window.screen as ExtendedScreen;

const listen = (onChange: () => void): (() => void) => {
  current.addEventListener('change', onChange);
  window.addEventListener('focus', onChange);
  return () => {
    current.removeEventListener('change', onChange);
    window.removeEventListener('focus', onChange);
  };
};

/** Whether this laptop sees a second screen that shows something of its own. A mirrored projector does not count. */
export const useSecondScreen = (): boolean => useSyncExternalStore(listen, () => current.isExtended === true);
