import { type RefObject, useEffect, useState } from 'react';

/** Captions of a player in up to two languages, the first chosen first; `OFF` for none. */
export interface CaptionTracks {
  readonly first: string;
  readonly also: string;
  readonly choose: (first: string) => void;
  readonly chooseAlso: (also: string) => void;
}

export const OFF = 'off';

/**
 * Which of its tracks a player shows. The element keeps its own list, and Chromium may turn one on by itself: exactly those chosen show,
 * and what is chosen in the player's own menu is chosen here, too. Chromium lays two of them out one above the other.
 */
export const useCaptionTracks = (player: RefObject<HTMLVideoElement | null>, initial: string): CaptionTracks => {
  const [first, setFirst] = useState(initial);
  const [chosenAlso, setAlso] = useState(OFF);
  const also = first === OFF || chosenAlso === first ? OFF : chosenAlso;

  useEffect(() => {
    const tracks = player.current?.textTracks;
    if (tracks === undefined) return;
    const wanted = [first, also].filter((language) => language !== OFF);
    const show = (): void => {
      for (const track of tracks) track.mode = wanted.includes(track.language) ? 'showing' : 'disabled';
    };
    const follow = (): void => {
      const showing = [...tracks].filter(({ mode }) => mode === 'showing').map(({ language }) => language);
      if (showing.length > Math.max(1, wanted.length)) show();
      else if (showing.length !== wanted.length || !showing.every((language) => wanted.includes(language))) {
        setFirst(showing[0] ?? OFF);
        setAlso(showing[1] ?? OFF);
      }
    };
    show();
    tracks.addEventListener('change', follow);
    return () => tracks.removeEventListener('change', follow);
  }, [player, first, also]);

  return { first, also, choose: setFirst, chooseAlso: setAlso };
};
