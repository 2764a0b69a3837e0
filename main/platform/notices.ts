import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Notice } from '../../preload/contract/models/app.ts';
import type { Problem, ProblemCode } from '../../preload/contract/models/problem.ts';
import type { Instant } from '../../preload/contract/models/time.ts';
import type { Broadcast } from '../services.ts';

/** Sentences that no action asked for: kept until the trainer puts them away, because they may come before any window is open. */
export const createNotices = (broadcast: Broadcast) => {
  let open: readonly Notice[] = [];
  const change = (next: readonly Notice[]): void => {
    open = next;
    broadcast('notices.changed', { notices: [...open] });
  };
  return {
    /** Says it, unless the very same sentence stands there already: a second time it would only push away the others. */
    raise: (problem: Problem): void => {
      if (!open.some((notice) => isDeepStrictEqual(notice.problem, problem))) {
        change([...open, { id: randomUUID(), at: new Date().toISOString() as Instant, problem }]);
      }
    },
    /** What was said is no longer so. */
    withdraw: (code: ProblemCode): void => {
      if (open.some((notice) => notice.problem.code === code)) {
        change(open.filter((notice) => notice.problem.code !== code));
      }
    },
    dismiss: (id: string): void => change(open.filter((notice) => notice.id !== id)),
    open: (): readonly Notice[] => open,
  };
};
export type Notices = ReturnType<typeof createNotices>;
