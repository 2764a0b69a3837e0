import type { ReactElement, ReactNode } from 'react';
import { useId } from 'react';
import { cx } from '../hooks/cx.ts';
import styles from './card.module.css';

interface CardProps {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A titled part of a page; the title names its region. */
export const Card = ({ title, hint, actions, children, className }: CardProps): ReactElement => {
  const id = useId();
  return (
    <section className={cx(styles.card, className)} aria-labelledby={id}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2 id={id}>{title}</h2>
          {hint === undefined ? null : <p className={styles.hint}>{hint}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
};
