import type { ReactElement } from 'react';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Button,
  Group,
  Input,
  Label,
} from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import fieldStyles from './field.module.css';
import { Icon } from './icons/icon.tsx';
import styles from './number-field.module.css';

interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** Drawn after the number: "min", "%". */
  readonly unit?: string;
  readonly className?: string;
}

/** A whole number with steps; typing is taken when the field is left or Enter is pressed. */
export const NumberField = ({ label, hideLabel, unit, className, ...rest }: NumberFieldProps): ReactElement => (
  <AriaNumberField {...rest} {...(hideLabel ? { 'aria-label': label } : {})} className={cx(fieldStyles.field, className)}>
    {hideLabel ? null : <Label className={cx(fieldStyles.label)}>{label}</Label>}
    <Group className={cx(styles.group)}>
      <Button slot="decrement" className={cx(styles.step)}>
        <Icon name="minus" size={16} />
      </Button>
      <Input className={cx(styles.input)} />
      {unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
      <Button slot="increment" className={cx(styles.step)}>
        <Icon name="plus" size={16} />
      </Button>
    </Group>
  </AriaNumberField>
);
