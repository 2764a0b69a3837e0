import { useEffect, useRef, useState } from 'react';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Note } from '../../../preload/contract/models/note.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import { askOk } from '../../hooks/ask-ok.ts';
import { problemOf } from '../../hooks/problem-error.ts';
import { createDraftKeeper, type DraftKeeper, type DraftState } from './draft-keeper.ts';
import { readNote } from './note-text.ts';

export interface Draft {
  readonly typed: string;
  readonly state: DraftState;
  readonly problem: Problem | null;
  /** The note under which the draft is on disk already: the list leaves it out while it is being written. */
  readonly id: Note['id'] | null;
  readonly type: (typed: string) => void;
  readonly finish: () => Promise<void>;
}

/** The note that is being typed: what stands in the field, and how far it is on disk. */
export const useDraft = (sessionId: SessionId): Draft => {
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<{ readonly state: DraftState; readonly problem: Problem | null }>({
    state: 'empty',
    problem: null,
  });
  const keeper = useRef<DraftKeeper | null>(null);
  keeper.current ??= createDraftKeeper(
    {
      add: async (note) => (await askOk('notes.add', { sessionId, note })).id,
      update: async (noteId, note) => {
        await askOk('notes.update', { noteId, note });
      },
      remove: async (noteId) => {
        await askOk('notes.remove', { noteId });
      },
    },
    (told, error) => setState({ state: told, problem: error === null ? null : problemOf(error) }),
  );
  // Whoever leaves Present in the middle of a word finds it among the notes.
  useEffect(() => () => void keeper.current?.flush(), []);

  return {
    typed,
    ...state,
    id: keeper.current.id(),
    type: (text) => {
      setTyped(text);
      keeper.current?.type({ ...readNote(text), owner: '', dueDate: null });
    },
    finish: async () => {
      if (readNote(typed).text === '') return;
      try {
        await keeper.current?.finish();
        setTyped((now) => (now === typed ? '' : now));
      } catch {
        // The keeper has said why; what was typed stays in the field.
      }
    },
  };
};
