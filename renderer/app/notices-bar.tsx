import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../components/icon-button.tsx';
import { Notice } from '../components/notice.tsx';
import { useNotices } from '../hooks/use-notices.ts';
import { useSay } from '../hooks/use-say.ts';
import styles from './shell.module.css';

/** What the kit has to say unasked: a backup was opened, the clock jumped. Each stays until it is dismissed. */
export const NoticesBar = (): ReactElement | null => {
  const { t } = useTranslation();
  const say = useSay();
  const { notices, dismiss } = useNotices();
  if (notices.length === 0) return null;
  return (
    <section aria-label={t('notices')} className={styles.notices} aria-live="polite">
      {notices.map((notice) => (
        <Notice
          key={notice.id}
          tone="warn"
          actions={<IconButton icon="close" size="small" label={t('actions.dismiss')} onPress={() => dismiss(notice.id)} />}
        >
          {say(notice.problem)}
        </Notice>
      ))}
    </section>
  );
};
