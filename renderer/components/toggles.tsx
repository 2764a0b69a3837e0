import type { ReactElement, ReactNode } from 'react';
import {
  Checkbox as AriaCheckbox,
  type CheckboxProps as AriaCheckboxProps,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  type SwitchProps as AriaSwitchProps,
  Label,
  Radio,
} from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import fieldStyles from './field.module.css';
import { Icon } from './icons/icon.tsx';
import type { Choice } from './select.tsx';
import styles from './toggles.module.css';

interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
}

export const Checkbox = ({ children, ...rest }: CheckboxProps): ReactElement => (
  <AriaCheckbox {...rest} className={cx(styles.toggle)}>
    {({ isSelected }) => (
      <>
        <span className={styles.box}>{isSelected ? <Icon name="check" size={16} /> : null}</span>
        <span>{children}</span>
      </>
    )}
  </AriaCheckbox>
);

interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
}

/** On or off, at once. */
export const Switch = ({ children, ...rest }: SwitchProps): ReactElement => (
  <AriaSwitch {...rest} className={cx(styles.toggle)}>
    <span className={styles.track}>
      <span className={styles.thumb} />
    </span>
    <span>{children}</span>
  </AriaSwitch>
);

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly choices: readonly Choice<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of two to five, all in sight; arrows choose. */
export const Segmented = <T extends string>({ label, hideLabel, choices, value, onChange }: SegmentedProps<T>): ReactElement => (
  <AriaRadioGroup
    {...(hideLabel ? { 'aria-label': label } : {})}
    className={cx(fieldStyles.field)}
    value={value}
    orientation="horizontal"
    onChange={(next) => {
      const chosen = choices.find((choice) => choice.value === next);
      if (chosen !== undefined) onChange(chosen.value);
    }}
  >
    {hideLabel ? null : <Label className={cx(fieldStyles.label)}>{label}</Label>}
    <div className={styles.segments}>
      {choices.map((choice) => (
        <Radio key={choice.value} value={choice.value} className={cx(styles.segment)}>
          {choice.label}
        </Radio>
      ))}
    </div>
  </AriaRadioGroup>
);
