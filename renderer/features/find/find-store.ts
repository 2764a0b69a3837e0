import { useSyncExternalStore } from 'react';

/** What is being looked for in the library: it is still there when a trainer comes back from what was found. */
interface Sought {
  readonly query: string;
  /** The hit that was chosen last. */
  readonly selected: string | null;
  /** The keyboard is to go to the field, as soon as there is one. */
  readonly wantsFocus: boolean;
}

let sought: Sought = { query: '', selected: null, wantsFocus: false };
const listeners = new Set<() => void>();

export const seek = (change: Partial<Sought>): void => {
  sought = { ...sought, ...change };
  for (const listener of listeners) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSought = (): Sought => useSyncExternalStore(subscribe, () => sought);
