import { useQueryClient } from '@tanstack/react-query';
import type { AppInfo, Notice } from '../../../preload/contract/models/app.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useDo } from '../../hooks/use-do.ts';
import { useEvent } from '../../hooks/use-event.ts';

const INFO = ['app.info', {}] as const;

/** What the kit has to say unasked, while the console has the window for itself. */
export const useNotices = (): { readonly notices: readonly Notice[]; readonly dismiss: (id: string) => void } => {
  const client = useQueryClient();
  const { data: info } = useAsk('app.info', {});
  const { run } = useDo('app.dismiss-notice');
  const change = (of: (notices: readonly Notice[]) => readonly Notice[]): void => {
    client.setQueryData<AppInfo>(INFO, (old) => old && { ...old, notices: [...of(old.notices)] });
  };
  useEvent('notice.raised', (notice) => change((all) => [...all.filter(({ id }) => id !== notice.id), notice]));
  return {
    notices: info?.notices ?? [],
    dismiss: (id) => {
      change((all) => all.filter((notice) => notice.id !== id));
      void run({ id });
    },
  };
};
