import type { ReactElement } from 'react';
import styles from './shell.module.css';

/** The kit's mark: people around a center. */
export const Mark = (): ReactElement => (
  <svg width="36" height="36" viewBox="0 0 36 36" fill="none" aria-hidden="true" className={styles.mark}>
    <circle cx="18" cy="18" r="5" fill="currentColor" className={styles.markCenter} />
    <path
      d="M18 3a15 15 0 0 1 13 7.5M33 18a15 15 0 0 1-7.5 13M18 33a15 15 0 0 1-13-7.5M3 18A15 15 0 0 1 10.5 5"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinecap="round"
    />
    <path
      d="M18 10.5a7.5 7.5 0 0 1 7.5 7.5M18 25.5a7.5 7.5 0 0 1-7.5-7.5"
      stroke="currentColor"
      strokeWidth="2.5"
      strokeLinecap="round"
    />
  </svg>
);
