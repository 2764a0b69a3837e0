import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import { DeckGrid } from '../../deck-player/deck-grid.tsx';
import type { SlideGrid as Pictures } from '../../deck-player/protocol.ts';
import { gridLayout, moveInGrid } from './grid-layout.ts';
import styles from './slide-grid.module.css';

interface SlideGridProps {
  readonly deck: Deck;
  readonly deckOrigin: string;
  /** Width by height of the wall. */
  readonly shape: number;
  readonly selected: string | null;
  /** What the wall shows, to be marked. */
  readonly onWall: string | null;
  readonly onSelect: (slideId: string) => void;
  readonly onTake: (slideId: string) => void;
}

/** Rows that are drawn beyond what is in sight, on either side. */
const BEYOND = 2;

/** The slides of a deck as pictures. Arrows choose, Enter takes, a click chooses and a second one takes. */
export const SlideGrid = ({ deck, deckOrigin, shape, selected, onWall, onSelect, onTake }: SlideGridProps): ReactElement => {
  const { t } = useTranslation('live');
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const all = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const { slides } = deck;
  const layout = gridLayout(width, shape, slides.length);
  const { columns, cellWidth, cellHeight, rowHeight, rows } = layout;
  const index = slides.findIndex(({ id }) => id === selected);
  const cellId = (at: number): string => `${base}-${at}`;

  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: BEYOND,
  });

  useLayoutEffect(() => {
    const element = all.current;
    if (element === null) return;
    const measure = (): void => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of another height are measured anew, and the choice stays in sight
  useLayoutEffect(() => {
    virtual.measure();
    if (index !== -1 && columns > 0) virtual.scrollToIndex(Math.floor(index / columns), { align: 'auto' });
  }, [rowHeight, columns, index]);
  useEffect(() => grid.current?.focus({ preventScroll: true }), []);

  const inSight = virtual.getVirtualItems();
  const [first, last] = [inSight[0]?.index ?? 0, inSight.at(-1)?.index ?? -1];
  const pictures = useMemo<Pictures>(
    () => ({
      width: cellWidth,
      height: cellHeight,
      cells: slides.slice(first * columns, (last + 1) * columns).map(({ id }, at) => ({
        slideId: id,
        x: (at % columns) * (cellWidth + layout.gap),
        y: (first + Math.floor(at / columns)) * rowHeight,
      })),
    }),
    [slides, first, last, columns, cellWidth, cellHeight, rowHeight, layout.gap],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && index !== -1) {
      event.preventDefault();
      onTake(slides[index]?.id ?? '');
      return;
    }
    const to = moveInGrid(event.key, index, columns, slides.length);
    const slide = to === null ? undefined : slides[to];
    if (slide === undefined) return;
    event.preventDefault();
    onSelect(slide.id);
  };

  return (
    <div ref={scroller} className={styles.scroller}>
      <div ref={all} className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {cellWidth > 0 ? (
          <DeckGrid
            deck={deck}
            grid={pictures}
            origin={deckOrigin}
            title={t('overview.pictures')}
            className={styles.pictures ?? ''}
          />
        ) : null}
        {/* biome-ignore lint/a11y/useSemanticElements: a grid of choices, not a table of figures */}
        <div
          ref={grid}
          role="grid"
          tabIndex={0}
          aria-label={t('overview.title')}
          aria-rowcount={rows}
          aria-colcount={columns}
          aria-activedescendant={index === -1 ? undefined : cellId(index)}
          className={styles.grid}
          onKeyDown={onKeyDown}
        >
          {inSight.map((row) => (
            // biome-ignore lint/a11y/useSemanticElements: a row of choices
            // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
            <div
              key={row.key}
              role="row"
              aria-rowindex={row.index + 1}
              className={styles.row}
              style={{ transform: `translateY(${row.start}px)`, gap: layout.gap }}
            >
              {slides.slice(row.index * columns, (row.index + 1) * columns).map((slide, at) => {
                const place = row.index * columns + at;
                return (
                  // biome-ignore lint/a11y/useSemanticElements: a choice
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
                  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
                  <div
                    key={slide.id}
                    id={cellId(place)}
                    role="gridcell"
                    aria-colindex={at + 1}
                    aria-selected={place === index}
                    className={styles.cell}
                    style={{ width: cellWidth }}
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => (place === index ? onTake(slide.id) : onSelect(slide.id))}
                  >
                    <span className={styles.picture} style={{ height: cellHeight }} />
                    <span className={styles.caption}>
                      <span className={styles.number}>{place + 1}</span>
                      <span className={styles.title} title={slide.title}>
                        {slide.title}
                      </span>
                      {slide.id === onWall ? <span className={styles.here}>{t('overview.onWall')}</span> : null}
                    </span>
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
};
