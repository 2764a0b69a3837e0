import { type ReactElement, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NoteKind } from '../../../preload/contract/models/note.ts';
import styles from './notes-panel.module.css';

interface NoteKindChoiceProps {
  readonly kind: NoteKind;
  readonly label: string;
  readonly onChange: (kind: NoteKind) => void;
}

/** The kind of a note, to be changed later: sorting is not for the moment of writing. */
export const NoteKindChoice = ({ kind, label, onChange }: NoteKindChoiceProps): ReactElement => {
  const { t: common } = useTranslation('common');
  const byPointer = useRef(false);
  return (
    <select
      aria-label={label}
      className={styles.kind}
      data-kind={kind}
      value={kind}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
      onChange={(event) => {
        const chosen = NoteKind.safeParse(event.currentTarget.value);
        if (chosen.success) onChange(chosen.data);
        // Chosen by pointer, the keys go on driving the slides.
        if (byPointer.current) event.currentTarget.blur();
      }}
    >
      {NoteKind.options.map((one) => (
        <option key={one} value={one}>
          {common(`noteKinds.${one}`)}
        </option>
      ))}
    </select>
  );
};
