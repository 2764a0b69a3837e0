import type { ReactElement, ReactNode } from 'react';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { cx } from '../hooks/cx.ts';
import { useSay } from '../hooks/use-say.ts';
import { Icon } from './icons/icon.tsx';
import type { IconName } from './icons/paths.ts';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

const ICONS: Readonly<Record<NoticeTone, IconName>> = { info: 'info', good: 'checkCircle', warn: 'alert', bad: 'alert' };

export interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read out at once: for what the trainer has to know now. */
  readonly role?: 'status' | 'alert';
}

/** A sentence in a box, with a mark of its tone. */
export const Notice = ({ tone = 'info', children, actions, role }: NoticeProps): ReactElement => (
  <div className={cx(styles.notice, styles[tone])} {...(role === undefined ? {} : { role })}>
    <Icon name={ICONS[tone]} size={24} />
    <div className={styles.words}>{children}</div>
    {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
  </div>
);

/** The sentence of a problem: what happened and what to do. Nothing when there is none. */
export const ProblemNotice = ({
  problem,
  actions,
}: {
  readonly problem: Problem | null;
  readonly actions?: ReactNode;
}): ReactElement | null => {
  const say = useSay();
  if (problem === null) return null;
  return (
    <Notice tone={problem.code === 'export.cancelled' ? 'info' : 'bad'} role="alert" actions={actions}>
      {say(problem)}
    </Notice>
  );
};
