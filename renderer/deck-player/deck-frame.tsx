import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Deck } from '../../preload/contract/models/deck.ts';
import {
  type DeckCommand,
  type DeckMode,
  type DeckPosition,
  type DeckProblem,
  DeckReport,
  type DeckTransition,
  type ForwardedKey,
  type ShownSlide,
} from './protocol.ts';

type DeckFrameProps = {
  readonly deck: Deck;
  /** What is to be seen. The document follows it, whenever it is ready to. */
  readonly position: DeckPosition;
  readonly mode: DeckMode;
  /** Where the deck document is served from: an origin of its own, such as `kit://deck`. */
  readonly origin: string;
  /** What this frame is, for someone who cannot see it: "On the wall now", say, with the slide's title. */
  readonly title: string;
  readonly transition?: DeckTransition;
  readonly overscanPercent?: number;
  readonly className?: string;
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
  const { deck, position, mode, origin, title, transition = 'none', overscanPercent = 0, className } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  // Counts the document's lives: a reload is a new one, and everything has to be sent again.
  const [life, setLife] = useState(0);

  const send = (command: DeckCommand): void => frame.current?.contentWindow?.postMessage(command, origin);

  const onReport = useEffectEvent((report: DeckReport) => {
    switch (report.kind) {
      case 'ready':
        setLife((count) => count + 1);
        break;
      case 'shown':
        props.onShown?.(report.slide);
        break;
      case 'key':
        props.onKey?.(report.key);
        break;
      case 'problem':
        props.onProblem?.(report.problem);
        break;
      case 'loaded':
        break;
    }
  });

  useEffect(() => {
    const listen = (event: MessageEvent<unknown>): void => {
      if (event.source === null || event.source !== frame.current?.contentWindow || event.origin !== origin) return;
      const report = DeckReport.safeParse(event.data);
      if (report.success) onReport(report.data);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [origin]);

  // The deck first, then the place: effects run in this order, and messages arrive in the order they were sent.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` only reads a ref and the origin
  useEffect(() => {
    if (life > 0) send({ kind: 'load', deck, options: { mode, transition, overscanPercent } });
  }, [life, deck, mode, transition, overscanPercent, origin]);

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
    <div role="img" aria-label={title} className={className}>
      {document}
    </div>
  );
};
