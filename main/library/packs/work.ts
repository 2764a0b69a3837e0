import type { PackProgress, PackWork, PackWorkKind } from '../../../preload/contract/models/content-pack-work.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import { createLog } from '../../platform/log.ts';

const log = createLog('packs');

/** How a piece of work is told that it shall end. */
export interface Stopping {
  /** Called when it is to end; at once where that was said already. */
  readonly onStop: (stop: () => void) => void;
  /** Whether what has been done so far is kept for the next time. */
  readonly keeps: () => boolean;
}

const NOTHING_YET: Omit<PackProgress, 'phase'> = {
  files: { done: 0, total: 0 },
  bytes: { done: 0, total: 0 },
  megabytesPerSecond: null,
  current: null,
  heldBack: false,
};

/** What takes long, one at a time: how far it is, how it is stopped, and what came of it until that is put away. */
export const createWork = (onWork: (work: PackWork) => void) => {
  let now: PackWork = { state: 'idle' };
  let stop: (() => void) | null = null;
  let keep = true;
  const become = (next: PackWork): void => {
    now = next;
    onWork(next);
  };
  return {
    now: (): PackWork => now,
    /** Begins it and answers at once. @param run gives what came of it; what it throws is logged and told as a failed disk */
    begin: (
      kind: PackWorkKind,
      { phase }: Pick<PackProgress, 'phase'>,
      run: (tell: (progress: PackProgress) => void, stopping: Stopping) => Promise<PackWork>,
    ): Result<Record<string, never>> => {
      if (now.state === 'running') return failed('packs.busy');
      stop = null;
      keep = true;
      let stopping = false;
      let progress: PackProgress = { phase, ...NOTHING_YET };
      const tell = (): void => become({ state: 'running', kind, progress, stopping });
      let end: (() => void) | null = null;
      stop = () => {
        stopping = true;
        tell();
        end?.();
      };
      tell();
      void run(
        (next) => {
          progress = next;
          tell();
        },
        {
          keeps: () => keep,
          onStop: (each) => {
            end = each;
            if (stopping) each();
          },
        },
      )
        .catch((thrown: unknown): PackWork => {
          log.error(kind, thrown);
          return { state: 'failed', kind, problem: { code: 'packs.disk-failed', params: {} } };
        })
        .then((outcome) => {
          stop = null;
          become(outcome);
        });
      return ok({});
    },
    cancel: (keeps: boolean): void => {
      keep = keeps;
      stop?.();
    },
    putAway: (): void => {
      if (now.state !== 'running') become({ state: 'idle' });
    },
  };
};
