import type { Problem, ProblemCode } from '../../../preload/contract/models/problem.ts';

/** A foreseen reason why a pack is refused or an installation stops, thrown from deep within and caught where the work began. */
export class PackFault extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, params: Problem['params'] = {}, cause?: unknown) {
    super(code, { cause });
    this.problem = { code, params };
  }
}

/** The code that the system gave an error, if it did: `ENOSPC`. */
export const systemCode = (thrown: unknown): string | null =>
  thrown instanceof Error &&
  'code' in thrown &&
  'errno' in thrown &&
  typeof thrown.code === 'string' &&
  thrown.code.startsWith('E')
    ? thrown.code
    : null;
