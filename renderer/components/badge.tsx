import type { ReactElement, ReactNode } from 'react';
import { cx } from '../hooks/cx.ts';
import styles from './badge.module.css';
import { Icon } from './icons/icon.tsx';
import type { IconName } from './icons/paths.ts';

export type BadgeTone = 'plain' | 'teal' | 'accent' | 'good' | 'warn' | 'bad';

interface BadgeProps {
  readonly tone?: BadgeTone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A word or two about a thing. Never color alone: the words say it. */
export const Badge = ({ tone = 'plain', icon, children }: BadgeProps): ReactElement => (
  <span className={cx(styles.badge, styles[tone])}>
    {icon === undefined ? null : <Icon name={icon} size={16} />}
    {children}
  </span>
);
