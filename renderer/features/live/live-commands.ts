import type { LiveCommand } from '../../../preload/contract/models/live.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import { ask } from '../../bridge.ts';
import { problemOf } from '../../hooks/problem-error.ts';

const listeners = new Set<(problem: Problem) => void>();

const failed = (problem: Problem): void => {
  for (const listener of listeners) listener(problem);
};

/**
 * Asks main to change the live session. Nothing stands between the key press and the question: no state, no drawing, no waiting
 * for the press before. Main takes commands in the order in which they were asked.
 */
export const send = (command: LiveCommand): void => {
  void ask('live.command', command).then(
    (result) => {
      if (!result.ok) failed(result.problem);
    },
    (error: unknown) => failed(problemOf(error)),
  );
};

/** Hears what could not be done; the answer stops hearing. */
export const onCommandFailed = (listener: (problem: Problem) => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
