import { useQueryClient } from '@tanstack/react-query';
import type { PackWork } from '../../../preload/contract/models/content-pack-work.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useDo } from '../../hooks/use-do.ts';
import { useEvent } from '../../hooks/use-event.ts';

type Running = Extract<PackWork, { state: 'running' }>;

export interface Work {
  /** What goes on, or what came of the last one. Idle until main has answered. */
  readonly work: PackWork;
  readonly running: Running | null;
  /** What came of it has been read. */
  readonly putAway: () => void;
}

/** What is done with content, and takes long: it is main's, and goes on whatever the window shows. */
export const useWork = (): Work => {
  const client = useQueryClient();
  const work = useAsk('packs.work', {}).data ?? { state: 'idle' as const };
  const { run } = useDo('packs.put-away');
  useEvent('packs.working', (next) => {
    client.setQueryData<PackWork>(['packs.work', {}], next);
    // What was interrupted is listed from now on, and what takes room.
    if (next.state !== 'running') void client.invalidateQueries({ queryKey: ['packs.list'] });
  });
  return {
    work,
    running: work.state === 'running' ? work : null,
    putAway: () => {
      client.setQueryData<PackWork>(['packs.work', {}], { state: 'idle' });
      void run({});
    },
  };
};
