import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { DeckProblem } from '../protocol.ts';
import { createPagePictures } from './page-pictures.ts';
import { emptyPage, failPage, fillPage } from './page-slot.ts';

/** The pictures of a PDF deck's slides, which are called by their places in the deck here. */
export interface DeckPages {
  /** Whether a slide can be shown without waiting for its picture. */
  readonly isReady: (index: number) => boolean;
  /** Which slides are needed now, the most urgent first. */
  readonly want: (indexes: readonly number[]) => void;
  /** Puts what is drawn of a slide into its section. */
  readonly fill: (section: HTMLElement, index: number) => void;
  /** The window has another size. */
  readonly redraw: () => void;
  readonly close: () => void;
}

export interface DeckPagesOptions {
  /** How large a picture may be, in device pixels. Asked for each. */
  readonly box: () => { readonly width: number; readonly height: number };
  /** A slide that can be shown now. */
  readonly onReady: (index: number) => void;
  /** The section of a slide, if it is drawn. */
  readonly sectionOf: (index: number) => HTMLElement | undefined;
  readonly report: (problem: DeckProblem) => void;
}

/** Null for a deck that is no PDF: nothing is loaded for it. */
export const createDeckPages = (deck: Deck, options: DeckPagesOptions): DeckPages | null => {
  const { box, onReady, sectionOf, report } = options;
  const file = deck.pdf;
  if (file === null) return null;
  // Loaded only for such a deck: it is as large as everything else here.
  const opened = import('./open-pdf.ts').then(({ openPdf }) => openPdf(file));
  let closed = false;
  opened.catch((thrown: unknown) => {
    if (!closed) report({ code: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) });
  });

  const pictures = createPagePictures(
    async (index) => {
      const pdf = await opened;
      const { width, height } = box();
      return pdf.draw(index + 1, width, height);
    },
    {
      onSettled: (index, picture) => {
        const slideId = deck.slides[index]?.id;
        if (picture === null && slideId !== undefined) report({ code: 'page-unreadable', slideId });
        const section = sectionOf(index);
        if (section !== undefined) fill(section, index);
        onReady(index);
      },
      onDropped: (index) => {
        const section = sectionOf(index);
        if (section !== undefined) emptyPage(section);
      },
    },
  );

  const fill = (section: HTMLElement, index: number): void => {
    const picture = pictures.picture(index);
    if (picture !== null) fillPage(section, picture);
    else if (pictures.isSettled(index)) failPage(section);
  };

  return {
    isReady: pictures.isSettled,
    want: (indexes) => pictures.want(indexes.filter((index) => index >= 0 && index < deck.slides.length)),
    fill,
    redraw: pictures.redraw,
    close: () => {
      closed = true;
      pictures.close();
      opened.then(
        (pdf) => pdf.close(),
        () => undefined,
      );
    },
  };
};
