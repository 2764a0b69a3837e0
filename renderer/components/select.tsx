import type { ReactElement } from 'react';
import {
  Select as AriaSelect,
  type SelectProps as AriaSelectProps,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import fieldStyles from './field.module.css';
import { Icon } from './icons/icon.tsx';
import styles from './select.module.css';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

export interface SelectProps<T extends string>
  extends Omit<
    AriaSelectProps<Choice<T>>,
    | 'className'
    | 'style'
    | 'children'
    | 'items'
    | 'value'
    | 'defaultValue'
    | 'onChange'
    | 'selectedKey'
    | 'onSelectionChange'
    | 'selectionMode'
  > {
  /** Visible unless `hideLabel`. */
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly choices: readonly Choice<T>[];
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly className?: string;
}

/** One of a few values. */
export const Select = <T extends string>({
  label,
  hideLabel,
  hint,
  choices,
  value,
  onChange,
  className,
  ...rest
}: SelectProps<T>): ReactElement => (
  <AriaSelect
    {...rest}
    {...(hideLabel ? { 'aria-label': label } : {})}
    className={cx(fieldStyles.field, className)}
    value={value}
    onChange={(key) => {
      const chosen = choices.find((choice) => choice.value === key);
      if (chosen !== undefined) onChange(chosen.value);
    }}
  >
    {hideLabel ? null : <Label className={cx(fieldStyles.label)}>{label}</Label>}
    <Button className={cx(styles.button)}>
      <SelectValue className={cx(styles.value)} />
      <Icon name="chevronDown" />
    </Button>
    {hint === undefined ? null : (
      <Text slot="description" className={cx(fieldStyles.hint)}>
        {hint}
      </Text>
    )}
    <Popover className={cx(styles.popover)}>
      <ListBox items={choices.map((choice) => ({ ...choice, id: choice.value }))} className={cx(styles.list)}>
        {(choice) => (
          <ListBoxItem id={choice.value} textValue={choice.label} className={cx(styles.option)}>
            {({ isSelected }) => (
              <>
                <span className={styles.optionWords}>{choice.label}</span>
                {isSelected ? <Icon name="check" /> : null}
              </>
            )}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
);
