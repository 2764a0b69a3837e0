import { type RefObject, useLayoutEffect, useRef } from 'react';

const SMALLEST = 0.45;
const STEP = 0.05;

/**
 * Makes text smaller until it fits its box: a long title in a small projector's width must not leave the wall. The box's CSS
 * multiplies its sizes by `--fit`, which is 1 when all fits.
 * @param text what is in the box; measured anew when it changes
 */
export const useFittingText = (text: string): RefObject<HTMLDivElement | null> => {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another size
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const shrink = (): void => {
      for (let scale = 1; scale >= SMALLEST; scale -= STEP) {
        element.style.setProperty('--fit', scale.toFixed(2));
        if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return;
      }
    };
    shrink();
    const observer = new ResizeObserver(shrink);
    observer.observe(element);
    void document.fonts.ready.then(shrink);
    return () => observer.disconnect();
  }, [text]);
  return box;
};
