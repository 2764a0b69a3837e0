import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useSay } from '../hooks/use-say.ts';
import styles from './shell.module.css';
import { useReadyWhenQuiet } from './use-start.ts';

interface BlockedScreenProps {
  readonly problem: Problem;
  readonly dataFolder: string;
}

/** The records cannot be opened: why, what to do, and where they are. Nothing else would work, so nothing else is shown. */
export const BlockedScreen = ({ problem, dataFolder }: BlockedScreenProps): ReactElement => {
  const { t } = useTranslation('shell');
  const say = useSay();
  useReadyWhenQuiet(true);
  return (
    <main className={styles.blocked}>
      <EmptyState icon="lock" title={t('blocked.title')} wholePage>
        <p role="alert">{say(problem)}</p>
        <p className={styles.folder}>{t('blocked.folder', { folder: dataFolder })}</p>
      </EmptyState>
    </main>
  );
};
