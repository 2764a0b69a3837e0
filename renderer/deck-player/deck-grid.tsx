import { type ReactElement, useEffect } from 'react';
import type { Deck } from '../../preload/contract/models/deck.ts';
import type { SlideGrid } from './protocol.ts';
import { useDeckDocument } from './use-deck-document.ts';

interface DeckGridProps {
  readonly deck: Deck;
  /** Which slides are drawn, how large and where. Keep it the same object while nothing of it changes. */
  readonly grid: SlideGrid;
  /** Where the deck document is served from. */
  readonly origin: string;
  readonly title: string;
  readonly className?: string;
}

const nothing = (): void => undefined;
const OPTIONS = { mode: 'grid', transition: 'none', overscanPercent: 0 } as const;

/**
 * Slides of a deck as pictures, drawn in one document of their own. They say nothing and take neither pointer nor keys: whoever asks
 * for them lays names and choices over them.
 */
export const DeckGrid = ({ deck, grid, origin, title, className }: DeckGridProps): ReactElement => {
  const { frame, life, send } = useDeckDocument(deck, OPTIONS, origin, nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever loads the deck anew must be followed by the places
  useEffect(() => {
    if (life > 0) send({ kind: 'grid', grid });
  }, [life, deck, origin, grid]);
  return (
    <iframe
      ref={frame}
      className={className}
      title={title}
      src={`${origin}/deck.html`}
      sandbox="allow-scripts allow-same-origin"
      tabIndex={-1}
      inert
      // The document is light: told so, it leaves the ground between the pictures to the window.
      style={{ border: 0, pointerEvents: 'none', colorScheme: 'only light' }}
    />
  );
};
