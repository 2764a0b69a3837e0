import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { cx } from '../hooks/cx.ts';
import { problemOf } from '../hooks/problem-error.ts';
import { Button } from './button.tsx';
import { Loading } from './loading.tsx';
import { ProblemNotice } from './notice.tsx';
import styles from './page.module.css';

interface PageProps {
  readonly title: string;
  /** A line above the title: where this is. */
  readonly above?: ReactNode;
  /** A line under the title. */
  readonly under?: ReactNode;
  readonly actions?: ReactNode;
  readonly wide?: boolean;
  /** A smaller heading, where the content needs the height. */
  readonly compact?: boolean;
  readonly children: ReactNode;
}

/** A place of the kit: its heading, what can be done here, and its content. */
export const Page = ({ title, above, under, actions, wide, compact, children }: PageProps): ReactElement => (
  <div className={cx(styles.page, wide && styles.wide, compact && styles.compact)}>
    <header className={styles.header}>
      <div className={styles.titles}>
        {above === undefined ? null : <div className={styles.above}>{above}</div>}
        <h1>{title}</h1>
        {under === undefined ? null : <div className={styles.under}>{under}</div>}
      </div>
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </header>
    {children}
  </div>
);

interface Reading<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface ReadProps<T> {
  readonly of: Reading<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was read, that it is being read, or why it could not be, with a button to try again. */
export const Read = <T,>({ of, children }: ReadProps<T>): ReactElement => {
  const { t } = useTranslation();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error === null) return <Loading />;
  const problem: Problem = problemOf(of.error);
  return (
    <ProblemNotice
      problem={problem}
      actions={
        <Button size="small" onPress={() => void of.refetch()}>
          {t('actions.tryAgain')}
        </Button>
      }
    />
  );
};
