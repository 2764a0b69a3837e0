import { createRoot } from 'react-dom/client';
import type { Deck } from '../../preload/contract/models/deck.ts';
import { DeckFrame } from '../../renderer/deck-player/deck-frame.tsx';
import type { DeckPosition } from '../../renderer/deck-player/protocol.ts';

/** What a test says to the page, and what it hears. */
type Host = {
  /** A deck that is left out is the one before: the same object, as in the kit's windows. */
  draw: (props: {
    deck?: Deck;
    position: DeckPosition;
    mode?: 'wall' | 'preview';
    transition?: 'none' | 'fade' | 'slide';
  }) => void;
  readonly shown: unknown[];
  readonly keys: unknown[];
  readonly problems: unknown[];
};

const origin = new URLSearchParams(location.search).get('deck') ?? '';
const root = createRoot(document.getElementById('root') as HTMLElement);
const style = document.createElement('style');
style.textContent = 'html, body, #root { height: 100% } .frame { display: block; width: 100%; height: 100% }';
document.head.append(style);

let last: Deck | undefined;

const host: Host = {
  shown: [],
  keys: [],
  problems: [],
  draw: ({ deck = last, position, mode = 'wall', transition = 'none' }) => {
    if (deck === undefined) throw new Error('No deck yet.');
    last = deck;
    root.render(
      <DeckFrame
        deck={deck}
        position={position}
        mode={mode}
        transition={transition}
        origin={origin}
        title="Slides"
        className="frame"
        onShown={(slide) => host.shown.push(slide)}
        onKey={(key) => host.keys.push(key)}
        onProblem={(problem) => host.problems.push(problem)}
      />,
    );
  },
};
Object.assign(window, { host });
