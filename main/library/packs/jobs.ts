import type { InstallOutcome, PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import type { Mended, MendJob } from '../verify/mend-from-stick.ts';
import type { CollectJob } from './collect.ts';
import type { Inspected, InspectJob } from './inspect.ts';
import type { InstallJob } from './install.ts';
import type { Board, BoardJob } from './read-board.ts';

/** What the library's worker can be started for: what it is given, and what it answers. */
export interface Jobs {
  readonly inspect: { readonly input: InspectJob; readonly answer: Inspected };
  readonly install: { readonly input: InstallJob; readonly answer: InstallOutcome };
  readonly board: { readonly input: BoardJob; readonly answer: Board };
  readonly mend: { readonly input: MendJob; readonly answer: Mended };
  readonly collect: { readonly input: CollectJob; readonly answer: number };
}

export type JobKind = keyof Jobs;

/** With what the worker begins. */
export type JobStart = { readonly [K in JobKind]: { readonly kind: K; readonly input: Jobs[K]['input'] } }[JobKind];

/** What the worker says. All but `progress` is its last word. */
export type JobReply =
  | { readonly kind: 'progress'; readonly progress: PackProgress }
  | { readonly kind: 'answer'; readonly answer: Jobs[JobKind]['answer'] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'broke'; readonly error: Error };

/** The one word that the worker is told on the way. */
export const STOP = 'stop';
