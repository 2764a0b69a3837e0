import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeckPosition, ShownSlide } from '../../deck-player/protocol.ts';

/** A slide is on the glass within a few frames; a document that has said nothing for so long is dead or hangs. */
const SILENT_MS = 4000;
/** What the document gets after this window itself has drawn again: a screen that was off paints nothing, and nothing is wrong. */
const GRACE_MS = 500;
/** So many fresh starts in a row, and the deck is given up. */
const STARTS = 3;

export interface DeckWatch {
  /** For React's key: another value is another document. */
  readonly life: number;
  readonly shown: (slide: ShownSlide) => void;
  /** The document says that it has failed. */
  readonly failed: () => void;
}

/**
 * Watches that what is asked of a deck's document is really shown. The document has a process of its own, which can die without
 * its window being told: then it is loaded anew, and after some vain starts `onGivenUp` is called. The wall is watched, the
 * console's small pictures are not.
 */
export const useDeckWatch = (wanted: DeckPosition, watching: boolean, onGivenUp: () => void): DeckWatch => {
  const [life, setLife] = useState(0);
  const starts = useRef(1);
  const last = useRef<DeckPosition | null>(null);
  const again = useEffectEvent((): void => {
    if (starts.current >= STARTS) {
      onGivenUp();
      return;
    }
    starts.current += 1;
    last.current = null;
    setLife((before) => before + 1);
  });
  const { slideId, step } = wanted;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a document that was begun anew gets its time, too
  useEffect(() => {
    if (!watching) return;
    let frame = 0;
    const look = (): void => {
      const { current } = last;
      if (current?.slideId !== slideId || current.step !== step) again();
    };
    let timer = setTimeout(() => {
      frame = requestAnimationFrame(() => {
        timer = setTimeout(look, GRACE_MS);
      });
    }, SILENT_MS * starts.current);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [slideId, step, life, watching]);
  return {
    life,
    shown: (slide) => {
      last.current = slide;
      starts.current = 1;
    },
    failed: () => {
      // Before its first picture a failure is final; afterwards the next slide that is not shown tells.
      if (last.current === null) again();
    },
  };
};
