import { useEffect, useEffectEvent } from 'react';

/** Calls once the component's picture is on the glass: fonts there, and the frame after the next begun. */
export const usePainted = (onPainted: () => void, ready = true): void => {
  const painted = useEffectEvent(onPainted);
  useEffect(() => {
    if (!ready) return;
    let alive = true;
    void document.fonts.ready.then(() =>
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (alive) painted();
        }),
      ),
    );
    return () => {
      alive = false;
    };
  }, [ready]);
};
