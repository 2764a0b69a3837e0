import { useEffect, useRef, useState } from 'react';
import type { Note } from '../../../preload/contract/models/note.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import { askOk } from '../../hooks/ask-ok.ts';
import { problemOf } from '../../hooks/problem-error.ts';

/** Long enough to read the line and to reach Undo (WCAG 2.2.1: it also waits while pointer or keyboard is on it). */
const UNDO_MS = 10_000;

export interface Removal {
  /** Out of sight, and still on disk. */
  readonly leaving: Note | null;
  readonly remove: (note: Note) => void;
  readonly undo: () => void;
  readonly hold: (held: boolean) => void;
}

/**
 * Deletes a note once it can no longer be undone. Until then it stays on disk as it was, tied to its slide and time: undoing
 * changes nothing, and a crash keeps the note rather than the deletion.
 */
export const useRemoval = (onProblem: (problem: Problem) => void): Removal => {
  const [leaving, setLeaving] = useState<Note | null>(null);
  const waiting = useRef<Note | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const told = useRef(onProblem);
  told.current = onProblem;

  const stop = (): void => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
  };
  const go = (): void => {
    stop();
    const note = waiting.current;
    waiting.current = null;
    setLeaving(null);
    if (note === null) return;
    askOk('notes.remove', { noteId: note.id }).catch((error: unknown) => told.current(problemOf(error)));
  };
  const start = (): void => {
    stop();
    timer.current = setTimeout(go, UNDO_MS);
  };
  // Leaving Present does not bring it back.
  const goLast = useRef(go);
  goLast.current = go;
  useEffect(() => () => goLast.current(), []);

  return {
    leaving,
    remove: (note) => {
      go();
      waiting.current = note;
      setLeaving(note);
      start();
    },
    undo: () => {
      stop();
      waiting.current = null;
      setLeaving(null);
    },
    hold: (held) => {
      if (held) stop();
      else if (waiting.current !== null) start();
    },
  };
};
