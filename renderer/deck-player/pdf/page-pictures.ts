/** Pages that are drawn and kept. One that fills a wall is 8 MB. */
const MOST_KEPT = 8;

/** Pictures of pages, drawn one after the other in the order in which they are wanted. */
export interface PagePictures<P> {
  /** What is wanted now, the most urgent first. What was wanted before and is not begun is forgotten. */
  readonly want: (pages: readonly number[]) => void;
  /** Whether there is nothing to wait for: the page is drawn, or cannot be. */
  readonly isSettled: (page: number) => boolean;
  /** Null where it is not drawn, or cannot be. */
  readonly picture: (page: number) => P | null;
  /** Everything is to be drawn anew, in another size. The old pictures stay until then. */
  readonly redraw: () => void;
  readonly close: () => void;
}

export interface PageListener<P> {
  /** A page was drawn, or cannot be: then there is no picture. */
  readonly onSettled: (page: number, picture: P | null) => void;
  /** A picture is kept no longer. */
  readonly onDropped: (page: number) => void;
}

/** @param most how many pictures are kept, unless more are wanted at once */
export const createPagePictures = <P>(
  draw: (page: number) => Promise<P>,
  { onSettled, onDropped }: PageListener<P>,
  most = MOST_KEPT,
): PagePictures<P> => {
  const settled = new Map<number, P | null>();
  const stale = new Set<number>();
  let wanted: readonly number[] = [];
  let drawing = false;
  let closed = false;

  const next = (): void => {
    if (drawing || closed) return;
    const page = wanted.find((each) => !settled.has(each)) ?? wanted.find((each) => stale.has(each));
    if (page === undefined) return;
    drawing = true;
    stale.delete(page);
    void draw(page).then(
      (picture) => settle(page, picture),
      () => settle(page, settled.get(page) ?? null),
    );
  };

  const settle = (page: number, picture: P | null): void => {
    drawing = false;
    if (closed) return;
    settled.delete(page);
    settled.set(page, picture);
    for (const old of settled.keys()) {
      if (settled.size <= most) break;
      if (wanted.includes(old) || old === page) continue;
      settled.delete(old);
      stale.delete(old);
      onDropped(old);
    }
    onSettled(page, picture);
    next();
  };

  return {
    want: (pages) => {
      wanted = pages;
      next();
    },
    isSettled: (page) => settled.has(page),
    picture: (page) => settled.get(page) ?? null,
    redraw: () => {
      for (const page of settled.keys()) stale.add(page);
      next();
    },
    close: () => {
      closed = true;
      settled.clear();
    },
  };
};
