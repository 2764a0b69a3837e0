import type { ReactElement } from 'react';
import { ProgressBar } from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import styles from './progress.module.css';

interface ProgressProps {
  /** What goes on: its name for readers. */
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
  /** How far it is, in words: read out instead of a percentage. */
  readonly words?: string;
}

/** How far something is. */
export const Progress = ({ label, share, words }: ProgressProps): ReactElement => {
  const percent = Math.min(100, Math.max(0, share * 100));
  return (
    <ProgressBar
      aria-label={label}
      value={percent}
      className={cx(styles.track)}
      {...(words === undefined ? {} : { valueLabel: words })}
    >
      <div className={styles.fill} style={{ inlineSize: `${percent}%` }} />
    </ProgressBar>
  );
};
