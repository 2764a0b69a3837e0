/** Things that have to be ended, whatever happens; the last that was begun ends first. */
export interface Cleanup {
  readonly add: (end: () => void | Promise<void>) => void;
}

const open = new Set<(() => void | Promise<void>)[]>();

const endAll = async (ends: (() => void | Promise<void>)[]): Promise<void> => {
  for (const end of ends.splice(0).reverse()) {
    await end();
  }
};

/** Runs work that begins things, and ends them afterwards. */
export const withCleanup = async <T>(work: (cleanup: Cleanup) => Promise<T>): Promise<T> => {
  const ends: (() => void | Promise<void>)[] = [];
  open.add(ends);
  try {
    return await work({ add: (end) => void ends.push(end) });
  } finally {
    await endAll(ends);
    open.delete(ends);
  }
};

/** Ends everything that is still open: somebody stops the run in the middle. */
export const endEverything = async (): Promise<void> => {
  await Promise.allSettled([...open].map(endAll));
};
