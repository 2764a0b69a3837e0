import type { ReactElement } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { cx } from '../hooks/cx.ts';
import styles from './field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it, in words: makes the field invalid. */
  readonly error?: string | undefined;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly className?: string;
}

/** A labelled line or area of text. Its label is always visible. */
export const TextField = ({
  label,
  hint,
  error,
  multiline,
  rows,
  placeholder,
  className,
  ...rest
}: TextFieldProps): ReactElement => (
  <AriaTextField {...rest} isInvalid={error !== undefined} className={cx(styles.field, className)}>
    <Label className={cx(styles.label)}>{label}</Label>
    {multiline ? (
      <TextArea className={cx(styles.input, styles.area)} rows={rows ?? 3} placeholder={placeholder ?? ''} />
    ) : (
      <Input className={cx(styles.input)} placeholder={placeholder ?? ''} />
    )}
    {hint === undefined ? null : (
      <Text slot="description" className={cx(styles.hint)}>
        {hint}
      </Text>
    )}
    <FieldError className={cx(styles.error)}>{error}</FieldError>
  </AriaTextField>
);
