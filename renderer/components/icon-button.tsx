import type { ReactElement } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import styles from './icon-button.module.css';
import { Icon } from './icons/icon.tsx';
import type { IconName } from './icons/paths.ts';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** Its name for readers, and its tooltip. */
  readonly label: string;
  readonly size?: 'small' | 'normal';
  readonly danger?: boolean;
  readonly className?: string;
}

/** A button that is a drawing alone; its name shows on hover and focus. */
export const IconButton = ({ icon, label, size = 'normal', danger, className, ...rest }: IconButtonProps): ReactElement => (
  <TooltipTrigger delay={500}>
    <AriaButton {...rest} aria-label={label} className={cx(styles.button, styles[size], danger && styles.danger, className)}>
      <Icon name={icon} />
    </AriaButton>
    <Tooltip className={cx(styles.tooltip)} offset={6}>
      {label}
    </Tooltip>
  </TooltipTrigger>
);
