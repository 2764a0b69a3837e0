import type { DeckPosition } from '../protocol.ts';

/** So many positions may wait for their pages, 50 ms each; beyond it the oldest is passed over, and the wall stays close to the keys. */
const MOST_WAITING = 2;

/**
 * Lets positions pass in their order, each as soon as it can be shown. Until then the wall keeps what is on it.
 * @param isReady whether a position needs no more waiting
 */
export const createPageGate = (isReady: (position: DeckPosition) => boolean, show: (position: DeckPosition) => void) => {
  let waiting: readonly DeckPosition[] = [];
  const pass = (): void => {
    for (let [first] = waiting; first !== undefined && isReady(first); [first] = waiting) {
      waiting = waiting.slice(1);
      show(first);
    }
  };
  return {
    push: (position: DeckPosition): void => {
      waiting = [...waiting, position].slice(-MOST_WAITING);
      pass();
    },
    /** A page was drawn. */
    pass,
    waiting: (): readonly DeckPosition[] => waiting,
    clear: (): void => {
      waiting = [];
    },
  };
};
