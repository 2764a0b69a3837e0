import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Deck } from '../../preload/contract/models/deck.ts';
import { type DeckCommand, type DeckOptions, DeckReport } from './protocol.ts';

interface DeckDocument {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** Counts the document's lives: a reload is a new one, and everything has to be sent again. 0 until it can take a deck. */
  readonly life: number;
  readonly send: (command: DeckCommand) => void;
}

/**
 * The wire to a deck document in an iframe. The deck is sent whenever the document is new or deck or options have changed; whatever
 * hangs on it is to be sent in an effect after this hook, which then comes after it.
 */
export const useDeckDocument = (
  deck: Deck,
  { mode, transition, overscanPercent }: DeckOptions,
  origin: string,
  onReport: (report: DeckReport) => void,
): DeckDocument => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [life, setLife] = useState(0);

  const send = (command: DeckCommand): void => frame.current?.contentWindow?.postMessage(command, origin);

  const take = useEffectEvent((report: DeckReport) => {
    if (report.kind === 'ready') setLife((count) => count + 1);
    else onReport(report);
  });

  useEffect(() => {
    const listen = (event: MessageEvent<unknown>): void => {
      if (event.source === null || event.source !== frame.current?.contentWindow || event.origin !== origin) return;
      const report = DeckReport.safeParse(event.data);
      if (report.success) take(report.data);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [origin]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `send` only reads a ref and the origin
  useEffect(() => {
    if (life > 0) send({ kind: 'load', deck, options: { mode, transition, overscanPercent } });
  }, [life, deck, mode, transition, overscanPercent, origin]);

  return { frame, life, send };
};
