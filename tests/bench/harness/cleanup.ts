/** Things that have to be ended, whatever happens; the last that was begun ends first. */
export interface Cleanup {
  readonly add: (end: () => void | Promise<void>) => void;
  readonly run: () => Promise<void>;
}

export const createCleanup = (): Cleanup => {
  const ends: (() => void | Promise<void>)[] = [];
  return {
    add: (end) => void ends.push(end),
    run: async () => {
      for (const end of ends.splice(0).reverse()) {
        await end();
      }
    },
  };
};

/** Runs work that begins things, and ends them afterwards. */
export const withCleanup = async <T>(work: (cleanup: Cleanup) => Promise<T>): Promise<T> => {
  const cleanup = createCleanup();
  try {
    return await work(cleanup);
  } finally {
    await cleanup.run();
  }
};
