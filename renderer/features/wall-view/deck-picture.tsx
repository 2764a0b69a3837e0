import i18next from 'i18next';
import { type ReactElement, useEffect, useEffectEvent, useRef } from 'react';
import type { Screen } from '../../../preload/contract/models/live.ts';
import { DeckFrame } from '../../deck-player/deck-frame.tsx';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useWallSetting } from './wall-context.ts';
import styles from './wall-picture.module.css';

interface DeckPictureProps {
  readonly screen: Extract<Screen, { kind: 'deck' }>;
  /** Once, when the first slide is on the glass. */
  readonly onPainted: () => void;
  readonly onFailed: (code: string, what: string) => void;
}

/** A slide, in the deck's own document. */
export const DeckPicture = ({ screen, onPainted, onFailed }: DeckPictureProps): ReactElement | null => {
  const { mode, deckOrigin, language, overscanPercent, onKey } = useWallSetting();
  const { data: deck, error } = useAsk('library.deck', { item: screen.item, language: screen.language });
  const failed = useEffectEvent(onFailed);
  const painted = useRef(false);
  useEffect(() => {
    if (error !== null) failed(problemOf(error).code, screen.item.itemId);
  }, [error, screen.item.itemId]);
  if (deck === undefined) return null;
  const slide = deck.slides.find(({ id }) => id === screen.slideId);
  return (
    <DeckFrame
      deck={deck}
      position={{ slideId: screen.slideId, step: screen.step }}
      mode={mode === 'wall' ? 'wall' : 'preview'}
      origin={deckOrigin}
      title={slide?.title || i18next.getFixedT(language, 'wall')('slides')}
      overscanPercent={overscanPercent}
      className={styles.fill ?? ''}
      onShown={() => {
        if (painted.current) return;
        painted.current = true;
        onPainted();
      }}
      {...(onKey === undefined ? {} : { onKey })}
    />
  );
};
