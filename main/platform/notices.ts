import { randomUUID } from 'node:crypto';
import type { Notice } from '../../preload/contract/models/app.ts';
import type { Problem } from '../../preload/contract/models/problem.ts';
import type { Instant } from '../../preload/contract/models/time.ts';
import type { Broadcast } from '../services.ts';

/** Sentences that no action asked for: kept until the trainer puts them away, because they may come before any window is open. */
export const createNotices = (broadcast: Broadcast) => {
  let open: readonly Notice[] = [];
  return {
    raise: (problem: Problem): void => {
      const notice: Notice = { id: randomUUID(), at: new Date().toISOString() as Instant, problem };
      open = [...open, notice];
      broadcast('notice.raised', notice);
    },
    dismiss: (id: string): void => {
      open = open.filter((notice) => notice.id !== id);
    },
    open: (): readonly Notice[] => open,
  };
};
export type Notices = ReturnType<typeof createNotices>;
