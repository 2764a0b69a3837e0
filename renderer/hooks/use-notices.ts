import { useQueryClient } from '@tanstack/react-query';
import type { AppInfo, Notice } from '../../preload/contract/models/app.ts';
import { useAsk } from './use-ask.ts';
import { useDo } from './use-do.ts';
import { useEvent } from './use-event.ts';

interface Notices {
  readonly notices: readonly Notice[];
  /** Puts one away: main tells every place that shows it. */
  readonly dismiss: (id: string) => void;
}

/** What the kit has to say unasked. */
export const useNotices = (): Notices => {
  const client = useQueryClient();
  const { data: info } = useAsk('app.info', {});
  const { run } = useDo('app.dismiss-notice');
  useEvent('notices.changed', ({ notices }) => {
    const known = client.setQueryData<AppInfo>(['app.info', {}], (old) => old && { ...old, notices });
    // Said while the first answer was on its way: that one may not have it.
    if (known === undefined) void client.invalidateQueries({ queryKey: ['app.info'] });
  });
  return { notices: info?.notices ?? [], dismiss: (id) => void run({ id }) };
};
