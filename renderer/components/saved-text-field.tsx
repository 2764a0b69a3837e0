import type { ReactElement } from 'react';
import { useDraft } from '../hooks/use-draft.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface SavedTextFieldProps extends Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'onBlur'> {
  readonly saved: string;
  /** Keeps it, and says whether that went well. */
  readonly save: (value: string) => Promise<boolean>;
}

/** A text field without a Save button: it saves on a pause and when it is left. */
export const SavedTextField = ({ saved, save, ...rest }: SavedTextFieldProps): ReactElement => {
  const draft = useDraft(saved, save);
  return <TextField {...rest} value={draft.value} onChange={draft.onChange} onBlur={draft.onBlur} />;
};
