import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import styles from './button.module.css';
import { Icon } from './icons/icon.tsx';
import type { IconName } from './icons/paths.ts';

/** `start` is the one warm button of a screen; `primary` its main act; `quiet` has no ground of its own. */
export type ButtonKind = 'start' | 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly kind?: ButtonKind;
  readonly size?: 'small' | 'normal' | 'large';
  readonly icon?: IconName;
  /** Puts the icon after the words. */
  readonly iconAfter?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export const Button = ({
  kind = 'secondary',
  size = 'normal',
  icon,
  iconAfter,
  className,
  children,
  ...rest
}: ButtonProps): ReactElement => {
  const drawn = icon === undefined ? null : <Icon name={icon} size={size === 'large' ? 24 : 20} />;
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[kind], styles[size], className)}>
      {iconAfter ? null : drawn}
      <span className={styles.words}>{children}</span>
      {iconAfter ? drawn : null}
    </AriaButton>
  );
};
