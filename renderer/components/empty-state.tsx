import type { ReactElement, ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon } from './icons/icon.tsx';
import type { IconName } from './icons/paths.ts';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  /** What this place is for, and what to do first. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** It is all that the window shows: its title is the page's own. */
  readonly wholePage?: boolean;
}

/** A place with nothing in it yet: says what will be here and leads to the first step. */
export const EmptyState = ({ icon, title, children, actions, wholePage = false }: EmptyStateProps): ReactElement => (
  <div className={styles.empty}>
    <span className={styles.mark}>
      <Icon name={icon} size={40} />
    </span>
    {wholePage ? <h1>{title}</h1> : <h2>{title}</h2>}
    <div className={styles.words}>{children}</div>
    {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
  </div>
);
