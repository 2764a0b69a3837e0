import { useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../preload/contract/models/app.ts';
import { IconButton } from '../components/icon-button.tsx';
import { Notice } from '../components/notice.tsx';
import { useAsk } from '../hooks/use-ask.ts';
import { useDo } from '../hooks/use-do.ts';
import { useEvent } from '../hooks/use-event.ts';
import { useSay } from '../hooks/use-say.ts';
import styles from './shell.module.css';

const INFO = ['app.info', {}] as const;

/** What the kit has to say unasked: a backup was opened, the clock jumped. Each stays until it is dismissed. */
export const NoticesBar = (): ReactElement | null => {
  const { t } = useTranslation();
  const say = useSay();
  const client = useQueryClient();
  const info = useAsk('app.info', {});
  const dismiss = useDo('app.dismiss-notice');

  useEvent('notice.raised', (notice) => {
    client.setQueryData<AppInfo>(INFO, (old) =>
      old === undefined ? old : { ...old, notices: [...old.notices.filter(({ id }) => id !== notice.id), notice] },
    );
  });

  const notices = info.data?.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <section aria-label={t('notices')} className={styles.notices} aria-live="polite">
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          tone="warn"
          actions={
            <IconButton
              icon="close"
              size="small"
              label={t('actions.dismiss')}
              onPress={async () => {
                if ((await dismiss.run({ id: notice.id })) === null) return;
                client.setQueryData<AppInfo>(INFO, (old) =>
                  old === undefined ? old : { ...old, notices: old.notices.filter(({ id }) => id !== notice.id) },
                );
              }}
            />
          }
        >
          {say(notice.problem)}
        </Notice>
      ))}
    </section>
  );
};
