/** Megabytes (10^6) a second over the last seconds. */
export interface Speed {
  readonly add: (bytes: number) => void;
  /** Null until there is enough to tell from. */
  readonly now: () => number | null;
}

/** Long enough for a figure that can be read, short enough to show that a stick has become slow. */
const SPAN_MS = 4000;
const ENOUGH_MS = 300;

export const createSpeed = (clock: () => number = () => performance.now()): Speed => {
  const began = clock();
  let steps: { readonly at: number; readonly bytes: number }[] = [];
  return {
    add: (bytes) => {
      const at = clock();
      steps = [...steps.filter((step) => at - step.at < SPAN_MS), { at, bytes }];
    },
    now: () => {
      const at = clock();
      const span = Math.min(at - began, SPAN_MS);
      const bytes = steps.reduce((sum, step) => (at - step.at < SPAN_MS ? sum + step.bytes : sum), 0);
      return span < ENOUGH_MS ? null : bytes / span / 1000;
    },
  };
};
