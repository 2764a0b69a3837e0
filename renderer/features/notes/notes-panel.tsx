import { memo, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note, NoteDraft } from '../../../preload/contract/models/note.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { askOk } from '../../hooks/ask-ok.ts';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { keepKeyboard } from '../live/regions.ts';
import { NoteComposer } from './note-composer.tsx';
import { NoteItem } from './note-item.tsx';
import styles from './notes-panel.module.css';
import { useDraft } from './use-draft.ts';
import { useRemoval } from './use-removal.ts';

interface NotesPanelProps {
  readonly session: Session;
}

/** Notes of the session: one field to write into, and what was written, newest first. */
export const NotesPanel = memo(({ session }: NotesPanelProps): ReactElement => {
  const { t } = useTranslation('notes');
  const { data: notes } = useAsk('notes.list', { sessionId: session.id });
  const draft = useDraft(session.id);
  const [problem, setProblem] = useState<Problem | null>(null);

  const update = async (noteId: Note['id'], note: NoteDraft): Promise<boolean> => {
    try {
      await askOk('notes.update', { noteId, note });
      setProblem(null);
      return true;
    } catch (error) {
      setProblem(problemOf(error));
      return false;
    }
  };
  const { leaving, remove, undo, hold } = useRemoval(setProblem);

  const shown = (notes ?? []).filter(({ id }) => id !== draft.id && id !== leaving?.id).toReversed();
  return (
    <div className={styles.panel}>
      <NoteComposer draft={draft} />
      <ProblemNotice problem={problem} />
      {leaving === null ? null : <Leaving note={leaving} onUndo={undo} onHold={hold} />}
      {notes !== undefined && shown.length === 0 ? <p className={styles.empty}>{t('empty')}</p> : null}
      <ul className={styles.list} aria-label={t('list')}>
        {shown.map((note) => (
          <NoteItem key={note.id} note={note} timeZone={session.timeZone} onUpdate={update} onRemove={remove} />
        ))}
      </ul>
    </div>
  );
});

interface LeavingProps {
  readonly note: Note;
  readonly onUndo: () => void;
  /** It waits while the pointer or the keyboard is on it. */
  readonly onHold: (held: boolean) => void;
}

/** A note on its way out. */
const Leaving = ({ note, onUndo, onHold }: LeavingProps): ReactElement => {
  const { t } = useTranslation('notes');
  return (
    <p
      className={styles.leaving}
      role="status"
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      <span>{t('removing', { text: note.text.slice(0, 40) })}</span>
      <button type="button" {...keepKeyboard} onClick={onUndo}>
        <Icon name="undo" size={16} />
        {t('undo')}
      </button>
    </p>
  );
};
