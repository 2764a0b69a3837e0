import type { Problem } from '../../preload/contract/models/problem.ts';

/** A foreseen failure on its way through a promise: it carries its `Problem`, which `useSay()` puts into words. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The problem that an error carries; whatever else went wrong is `records.failed`: nothing was kept, and typing is not lost. */
export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError ? error.problem : { code: 'records.failed', params: {} };
