import i18next from 'i18next';
import { type ReactElement, useEffect, useEffectEvent, useRef } from 'react';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { Screen } from '../../../preload/contract/models/live.ts';
import type { WallProblem } from '../../../preload/contract/models/problem.ts';
import { DeckFrame } from '../../deck-player/deck-frame.tsx';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useDeckWatch } from './use-deck-watch.ts';
import { type ScreenFailed, useWallSetting } from './wall-context.ts';
import styles from './wall-picture.module.css';

type DeckScreen = Extract<Screen, { kind: 'deck' }>;

interface DeckPictureProps {
  readonly screen: DeckScreen;
  /** Once, when the first slide is on the glass. */
  readonly onPainted: () => void;
  readonly onFailed: ScreenFailed;
}

/** A slide, in the deck's own document. */
export const DeckPicture = ({ screen, onPainted, onFailed }: DeckPictureProps): ReactElement | null => {
  const { data: deck, error } = useAsk('library.deck', { item: screen.item, language: screen.language });
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    if (error !== null) failed(problemOf(error), screen.item.itemId);
  }, [error, screen.item.itemId]);
  if (deck === undefined) return null;
  return <Slides deck={deck} screen={screen} onPainted={onPainted} onFailed={onFailed} />;
};

const Slides = ({ deck, screen, onPainted, onFailed }: DeckPictureProps & { readonly deck: Deck }): ReactElement => {
  const { mode, deckOrigin, language, overscanPercent, onKey, onProblem } = useWallSetting();
  const painted = useRef(false);
  const told = useRef(new Set<string>());
  const slide = deck.slides.find(({ id }) => id === screen.slideId);
  const position = { slideId: screen.slideId, step: Math.min(screen.step, slide?.steps ?? screen.step) };
  const watch = useDeckWatch(position, mode === 'wall', () =>
    onFailed({ code: 'content.deck-unreadable', params: {} }, deck.title),
  );
  const titleOf = (slideId: string): string => {
    const title = deck.slides.find(({ id }) => id === slideId)?.title ?? slideId;
    return `${deck.title}, ${title}`;
  };
  const tell = (code: WallProblem, what: string): void => {
    if (told.current.has(what)) return;
    told.current.add(what);
    onProblem?.(code, what);
  };
  return (
    <DeckFrame
      key={watch.life}
      deck={deck}
      position={position}
      mode={mode === 'wall' ? 'wall' : 'preview'}
      origin={deckOrigin}
      title={slide?.title || i18next.getFixedT(language, 'wall')('slides')}
      overscanPercent={overscanPercent}
      className={styles.fill ?? ''}
      onShown={(shown) => {
        watch.shown(shown);
        if (painted.current) return;
        painted.current = true;
        onPainted();
      }}
      onProblem={(problem) => {
        if (problem.code === 'failed') watch.failed();
        if (problem.code === 'asset-missing') tell('content.missing', problem.name);
        if (problem.code === 'page-unreadable') tell('content.deck-unreadable', titleOf(problem.slideId));
      }}
      {...(onKey === undefined ? {} : { onKey })}
    />
  );
};
