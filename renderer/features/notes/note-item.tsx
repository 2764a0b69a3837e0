import { memo, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteAnchor, NoteDraft } from '../../../preload/contract/models/note.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useLanguage } from '../../hooks/use-words.ts';
import { useTimes } from '../live/use-times.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteKindChoice } from './note-kind-choice.tsx';
import { clockOf } from './note-text.ts';
import styles from './notes-panel.module.css';

interface NoteItemProps {
  readonly note: Note;
  readonly timeZone: string;
  readonly onUpdate: (id: Note['id'], note: NoteDraft) => Promise<boolean>;
  readonly onRemove: (note: Note) => void;
}

const draftOf = ({ kind, text, owner, dueDate }: Note): NoteDraft => ({ kind, text, owner, dueDate });

/** A note: its kind, its words, what was on the wall when it was written. */
export const NoteItem = memo(({ note, timeZone, onUpdate, onRemove }: NoteItemProps): ReactElement => {
  const { t } = useTranslation('notes');
  const times = useTimes(timeZone);
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const short = note.text.slice(0, 40);
  const due = note.dueDate === null ? null : new Date(`${note.dueDate}T00:00:00Z`);
  const dates = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { dateStyle: 'medium', timeZone: 'UTC' });
  if (editing) {
    return (
      <li className={styles.note}>
        <NoteEditor
          note={draftOf(note)}
          onCancel={() => setEditing(false)}
          onSave={async (changed) => {
            const done = await onUpdate(note.id, changed);
            if (done) setEditing(false);
            return done;
          }}
        />
      </li>
    );
  }
  return (
    <li className={styles.note} data-kind={note.kind}>
      <div className={styles.noteHead}>
        <NoteKindChoice
          kind={note.kind}
          label={t('kindOf', { kind: short })}
          onChange={(kind) => void onUpdate(note.id, { ...draftOf(note), kind })}
        />
        <span className={styles.when}>{times.short(Date.parse(note.createdAt))}</span>
        <IconButton icon="pencil" size="small" label={t('editNote', { text: short })} onPress={() => setEditing(true)} />
        <IconButton icon="trash" size="small" label={t('removeNote', { text: short })} onPress={() => onRemove(note)} />
      </div>
      <p className={styles.text}>{note.text}</p>
      {note.kind === 'action' && (note.owner !== '' || due !== null) ? (
        <p className={styles.action}>
          {[note.owner, due === null ? '' : t('dueBy', { date: dates.format(due) })].filter(Boolean).join(', ')}
        </p>
      ) : null}
      <p className={styles.anchor}>
        <Anchor anchor={note.anchor} />
      </p>
    </li>
  );
});

/** What the note is tied to, in words. */
const Anchor = ({ anchor }: { readonly anchor: NoteAnchor }): string => {
  const { t } = useTranslation('notes');
  const block = anchor.blockTitle || anchor.itemTitle;
  if (anchor.videoSeconds !== null) return t('anchorVideo', { block, time: clockOf(anchor.videoSeconds) });
  if (anchor.slideId !== null) return t('anchorSlide', { block, slide: anchor.slideTitle });
  return block === '' ? t('anchorNone') : t('anchorBlock', { block });
};
