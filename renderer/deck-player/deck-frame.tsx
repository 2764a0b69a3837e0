import { type CSSProperties, useEffect } from 'react';
import type { Deck } from '../../preload/contract/models/deck.ts';
import type { DeckMode, DeckPosition, DeckProblem, DeckTransition, ForwardedKey, ShownSlide } from './protocol.ts';
import { useDeckDocument } from './use-deck-document.ts';

type DeckFrameProps = {
  readonly deck: Deck;
  /** What is to be seen. The document follows it, whenever it is ready to. */
  readonly position: DeckPosition;
  readonly mode: Exclude<DeckMode, 'grid'>;
  /** Where the deck document is served from: an origin of its own, such as `kit://deck`. */
  readonly origin: string;
  /** What this frame is, for someone who cannot see it: "On the wall now", say, with the slide's title. */
  readonly title: string;
  readonly transition?: DeckTransition;
  readonly overscanPercent?: number;
  readonly className?: string;
  /** Of a preview's own box. */
  readonly style?: CSSProperties;
  /** A slide is on the glass. Comes once for each one that really was. */
  readonly onShown?: (slide: ShownSlide) => void;
  /** A key that landed in the document; the window should treat it as its own. */
  readonly onKey?: (key: ForwardedKey) => void;
  readonly onProblem?: (problem: DeckProblem) => void;
};

/**
 * A deck, drawn in a document of its own. Give it a size with `className`. Loading, reloading and changes of deck, in any order, end
 * with the last deck at the last position: each `ready` of the document is answered with everything it needs.
 */
export const DeckFrame = (props: DeckFrameProps) => {
  const { deck, position, mode, origin, title, transition = 'none', overscanPercent = 0, className, style } = props;
  // The deck first, then the place: effects run in this order, and messages arrive in the order they were sent.
  const { frame, life, send } = useDeckDocument(deck, { mode, transition, overscanPercent }, origin, (report) => {
    switch (report.kind) {
      case 'shown':
        props.onShown?.(report.slide);
        break;
      case 'key':
        props.onKey?.(report.key);
        break;
      case 'problem':
        props.onProblem?.(report.problem);
        break;
    }
  });

  const { slideId, step } = position;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever loads the deck anew must be followed by the position
  useEffect(() => {
    if (life > 0) send({ kind: 'show', position: { slideId, step } });
  }, [life, deck, mode, transition, overscanPercent, origin, slideId, step]);

  const document = (
    <iframe
      ref={frame}
      className={mode === 'preview' ? undefined : className}
      title={title}
      src={`${origin}/deck.html`}
      sandbox="allow-scripts allow-same-origin"
      allow="autoplay"
      tabIndex={-1}
      inert={mode === 'preview'}
      // Clicks fall through to the window, so that it keeps the focus and with it the keys.
      style={{ border: 0, pointerEvents: 'none', ...(mode === 'preview' ? { width: '100%', height: '100%' } : {}) }}
    />
  );
  if (mode === 'wall') return document;
  // A preview is a picture: its content is not to be walked through, its title says what it shows.
  return (
    <div role="img" aria-label={title} className={className} style={style}>
      {document}
    </div>
  );
};
