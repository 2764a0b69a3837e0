import type { createLog } from './log.ts';

/** For what happens by itself and has nobody to answer to: that it failed stands in the log, and the kit goes on. */
export const unattended =
  (log: ReturnType<typeof createLog>) =>
  (what: string) =>
  (thrown: unknown): null => {
    log.error(what, thrown);
    return null;
  };
