/** An element's classes and `data-fragment-index`, as far as its author wrote them. */
export interface FragmentMark {
  readonly classes: string;
  readonly index: string | undefined;
}

/** How many steps a slide's fragments take: those with the same `data-fragment-index` come together. */
export const stepsOf = (marks: readonly FragmentMark[]): number => {
  const steps = marks.flatMap(({ classes, index }, place) => {
    const names = classes.split(/\s+/);
    if (!names.includes('fragment') || names.includes('disabled')) return [];
    const number = Number.parseInt(index ?? '', 10);
    return [Number.isNaN(number) ? `alone ${place}` : `index ${number}`];
  });
  return new Set(steps).size;
};
