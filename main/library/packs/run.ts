import type { PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import { mendFromStick } from '../verify/mend-from-stick.ts';
import { collectAs } from './collect.ts';
import { inspect } from './inspect.ts';
import { install } from './install.ts';
import type { JobKind, JobStart, Jobs } from './jobs.ts';
import { readBoard } from './read-board.ts';

/** Does a job in this thread. */
export const run = async (
  job: JobStart,
  onProgress: (progress: PackProgress) => void,
  stop: () => void,
): Promise<Jobs[JobKind]['answer']> => {
  switch (job.kind) {
    case 'inspect':
      return inspect(job.input);
    case 'board':
      return readBoard(job.input);
    case 'collect':
      return collectAs(job.input);
    case 'mend':
      return mendFromStick(job.input, { onProgress, stop });
    case 'install':
      return install(job.input, { onProgress, stop });
  }
};
