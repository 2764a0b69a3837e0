import type { NoteId, SessionId } from '../../../preload/contract/models/ids.ts';
import type { Note, NoteAnchor, NoteDraft, NoteKind } from '../../../preload/contract/models/note.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { Instant, PlainDate } from '../../../preload/contract/models/time.ts';
import { all, first, type ReadableDb, run, type WritableDb } from '../connection.ts';
import { newId } from '../new-id.ts';

interface NoteRow {
  readonly id: NoteId;
  readonly kind: NoteKind;
  readonly text: string;
  readonly owner: string;
  readonly due_date: PlainDate | null;
  readonly anchor: string;
  readonly created_at: Instant;
  readonly updated_at: Instant;
}

const toNote = (row: NoteRow): Note => ({
  id: row.id,
  kind: row.kind,
  text: row.text,
  owner: row.owner,
  dueDate: row.due_date,
  anchor: JSON.parse(row.anchor) as NoteAnchor,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** A session's notes in the order in which they were written. */
export const readNotes = (db: ReadableDb, sessionId: SessionId): readonly Note[] =>
  all<NoteRow>(db, 'SELECT * FROM notes WHERE session_id = $sessionId AND removed_at IS NULL ORDER BY rowid', { sessionId }).map(
    toNote,
  );

const readNote = (db: ReadableDb, noteId: NoteId): Result<Note> => {
  const row = first<NoteRow>(db, 'SELECT * FROM notes WHERE id = $noteId AND removed_at IS NULL', { noteId });
  return row === undefined ? failed('note.not-found') : ok(toNote(row));
};

/** Writes a note down with what was on the wall. */
export const addNote = (
  db: WritableDb,
  sessionId: SessionId,
  draft: NoteDraft,
  anchor: NoteAnchor,
  now: Instant,
): Result<Note> => {
  if (draft.text.trim() === '') {
    return failed('note.empty');
  }
  if (first(db, 'SELECT 1 FROM sessions WHERE id = $sessionId', { sessionId }) === undefined) {
    return failed('session.not-found');
  }
  const id = newId<NoteId>();
  run(
    db,
    `INSERT INTO notes (id, session_id, kind, text, owner, due_date, anchor, created_at, updated_at)
     VALUES ($id, $sessionId, $kind, $text, $owner, $dueDate, $anchor, $now, $now)`,
    { id, sessionId, ...draft, anchor: JSON.stringify(anchor), now },
  );
  return readNote(db, id);
};

/** Changes a note. What it is anchored to stays. */
export const updateNote = (db: WritableDb, noteId: NoteId, draft: NoteDraft, now: Instant): Result<Note> => {
  if (draft.text.trim() === '') {
    return failed('note.empty');
  }
  run(
    db,
    `UPDATE notes SET kind = $kind, text = $text, owner = $owner, due_date = $dueDate, updated_at = $now
     WHERE id = $noteId AND removed_at IS NULL`,
    { noteId, ...draft, now },
  );
  return readNote(db, noteId);
};

/** Takes a note away. Its row stays, so that a slip of the hand loses nothing. */
export const removeNote = (db: WritableDb, noteId: NoteId, now: Instant): Result<Record<string, never>> =>
  run(db, 'UPDATE notes SET removed_at = $now WHERE id = $noteId AND removed_at IS NULL', { noteId, now }) === 0
    ? failed('note.not-found')
    : ok({});
