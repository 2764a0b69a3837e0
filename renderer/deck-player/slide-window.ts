/**
 * Which slides are in reveal.js's document. Its work for one advance grows with every `<section>` there, so a deck of 500 is
 * shown through a window of a few. Pure: it knows slides by their place in the deck only.
 */

/** One horizontal slide of the window: a slide by itself, or those slides of a vertical stack that are in the window. */
export type WindowColumn = { readonly column: number; readonly stacked: boolean; readonly slides: readonly number[] };

/** Where reveal.js finds a slide: its horizontal and vertical index within the window. */
export type RevealPlace = { readonly h: number; readonly v: number };

/** What the window has to know of a deck. */
export type DeckShape = { readonly columns: readonly number[]; readonly stacked: ReadonlySet<number> };

/** @param columns the column of each slide, in the deck's order */
export const deckShape = (columns: readonly number[]): DeckShape => {
  const seen = new Set<number>();
  const stacked = new Set<number>();
  for (const column of columns) {
    if (seen.has(column)) stacked.add(column);
    seen.add(column);
  }
  return { columns, stacked };
};

/** Puts the wanted slides into the deck's order and their columns. Places that the deck does not have are left out. */
export const planWindow = (shape: DeckShape, wanted: Iterable<number>): readonly WindowColumn[] => {
  const plan: { column: number; stacked: boolean; slides: number[] }[] = [];
  for (const slide of [...new Set(wanted)].sort((a, b) => a - b)) {
    const column = shape.columns[slide];
    if (column === undefined) continue;
    const last = plan.at(-1);
    if (last?.column === column) last.slides.push(slide);
    else plan.push({ column, stacked: shape.stacked.has(column), slides: [slide] });
  }
  return plan;
};

/** Where reveal.js finds a slide of the plan, or null. */
export const placeIn = (plan: readonly WindowColumn[], slide: number): RevealPlace | null => {
  const h = plan.findIndex((column) => column.slides.includes(slide));
  return h < 0 ? null : { h, v: plan[h]?.slides.indexOf(slide) ?? 0 };
};

/** All slides of a plan, in order. */
export const slidesIn = (plan: readonly WindowColumn[]): readonly number[] => plan.flatMap((column) => column.slides);

/** How many slides may pile up before the current one until they are cleared away at the next advance. */
const MOST_BEFORE = 6;

/**
 * The window that shows `target` next. The slide that is on the wall stays, whatever the distance, because transitions and
 * auto-animations lead from it. If the target is there already, nothing moves: that is the usual advance.
 */
export const windowToShow = (
  shape: DeckShape,
  plan: readonly WindowColumn[],
  current: number | null,
  target: number,
): readonly WindowColumn[] => {
  const here = slidesIn(plan);
  const before = current === null ? 0 : here.filter((slide) => slide < current).length;
  if (here.includes(target) && before <= MOST_BEFORE) return plan;
  return planWindow(shape, [...(current === null ? [] : [current]), target]);
};

/**
 * The window after `current` was shown, made ready for what is likely next. What lies before the current slide is left alone:
 * taking it away would shift reveal.js's indexes while a video may be playing.
 */
export const windowToRest = (
  shape: DeckShape,
  plan: readonly WindowColumn[],
  current: number,
  previous: number | null,
): readonly WindowColumn[] => {
  const before = slidesIn(plan).filter((slide) => slide < current);
  const after = previous !== null && previous > current ? [previous] : [];
  return planWindow(shape, [...before, current, current + 1, ...after]);
};
