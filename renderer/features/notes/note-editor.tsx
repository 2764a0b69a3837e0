import { type FormEvent, type KeyboardEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoteDraft } from '../../../preload/contract/models/note.ts';
import { DateField } from '../../components/date-time-fields.tsx';
import { submitOnEnter } from '../../components/submit-on-enter.ts';
import { NoteKindChoice } from './note-kind-choice.tsx';
import styles from './notes-panel.module.css';

interface NoteEditorProps {
  readonly note: NoteDraft;
  readonly onSave: (note: NoteDraft) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Changes a note: its words, its kind, and for an action who does it by when. */
export const NoteEditor = ({ note, onSave, onCancel }: NoteEditorProps): ReactElement => {
  const { t } = useTranslation('notes');
  const [changed, setChanged] = useState(note);
  const [saving, setSaving] = useState(false);
  const save = async (): Promise<void> => {
    if (changed.text.trim() === '' || saving) return;
    setSaving(true);
    const done = await onSave({ ...changed, text: changed.text.trim() });
    if (!done) setSaving(false);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement) {
      event.preventDefault();
      void save();
    }
  };
  return (
    <form
      className={styles.editor}
      onKeyDown={onKeyDown}
      onKeyDownCapture={submitOnEnter}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <NoteKindChoice kind={changed.kind} label={t('kind')} onChange={(kind) => setChanged({ ...changed, kind })} />
      <textarea
        rows={3}
        maxLength={4000}
        aria-label={t('text')}
        // biome-ignore lint/a11y/noAutofocus: the trainer has just asked to edit it
        autoFocus
        value={changed.text}
        onChange={(event) => setChanged({ ...changed, text: event.currentTarget.value })}
      />
      {changed.kind === 'action' ? (
        <div className={styles.fields}>
          <label>
            <span>{t('owner')}</span>
            <input
              type="text"
              maxLength={200}
              value={changed.owner ?? ''}
              onChange={(event) => setChanged({ ...changed, owner: event.currentTarget.value })}
            />
          </label>
          <DateField
            label={t('due')}
            value={changed.dueDate ?? null}
            onChange={(dueDate) => setChanged({ ...changed, dueDate })}
            onClear={() => setChanged({ ...changed, dueDate: null })}
            className={styles.due}
          />
        </div>
      ) : null}
      <div className={styles.buttons}>
        <button type="button" onClick={onCancel}>
          {t('cancel')}
        </button>
        <button type="submit" data-main="" disabled={saving || changed.text.trim() === ''}>
          {t('save')}
        </button>
      </div>
    </form>
  );
};
