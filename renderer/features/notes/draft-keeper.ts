import type { Note, NoteDraft } from '../../../preload/contract/models/note.ts';

type NoteId = Note['id'];

/** What the keeper does with a draft: the three channels of notes. Each rejects when it could not be done. */
export interface DraftStore {
  readonly add: (note: NoteDraft) => Promise<NoteId>;
  readonly update: (id: NoteId, note: NoteDraft) => Promise<void>;
  readonly remove: (id: NoteId) => Promise<void>;
}

export type DraftState = 'empty' | 'typing' | 'kept' | 'not-kept';

export interface DraftKeeper {
  /** Something was typed. It is written down at the next pause. */
  readonly type: (draft: NoteDraft) => void;
  /** The note is finished: resolves once it is written down, with its id (null when nothing was typed). Then a new draft begins. */
  readonly finish: () => Promise<NoteId | null>;
  /** Writes down at once whatever was typed, the draft staying open. */
  readonly flush: () => Promise<void>;
  /** The id under which the draft is written down, once it is. */
  readonly id: () => NoteId | null;
}

/** A pause of this long in typing, and the draft is on disk: well within the second that may be lost. */
export const PAUSE_MS = 600;

/**
 * Keeps a note that is being typed. At the first pause it is added as a note of its own, at later pauses that note is changed, so a
 * crash of the window (or of the kit, or the power) costs at most the words since the last pause; what was kept is simply in the
 * list of notes afterwards. The note remembers the slide of its first pause, which is the slide that it is about.
 */
export const createDraftKeeper = (store: DraftStore, onState: (state: DraftState, error: unknown) => void): DraftKeeper => {
  let draft: NoteDraft | null = null;
  let written: string | null = null;
  let id: NoteId | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let queue: Promise<void> = Promise.resolve();

  const stopTimer = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  const write = async (): Promise<void> => {
    const wanted = draft;
    if (wanted === null) return;
    if (wanted.text === '') {
      if (id !== null) await store.remove(id);
      id = null;
      written = null;
      onState('empty', null);
      return;
    }
    const asWritten = JSON.stringify(wanted);
    if (asWritten !== written) {
      if (id === null) id = await store.add(wanted);
      else await store.update(id, wanted);
      written = asWritten;
    }
    if (draft === wanted) onState('kept', null);
  };

  /** One thing at a time: a change never overtakes the adding before it. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  };

  const keep = (): Promise<void> =>
    inTurn(write).catch((error: unknown) => {
      onState('not-kept', error);
      throw error;
    });

  return {
    type: (typed) => {
      draft = typed;
      stopTimer();
      if (typed.text === '' && id === null) {
        onState('empty', null);
        return;
      }
      onState('typing', null);
      timer = setTimeout(() => void keep().catch(() => undefined), PAUSE_MS);
    },
    finish: async () => {
      stopTimer();
      await keep();
      const finished = id;
      draft = null;
      id = null;
      written = null;
      onState('empty', null);
      return finished;
    },
    flush: async () => {
      if (timer === null) return;
      stopTimer();
      await keep().catch(() => undefined);
    },
    id: () => id,
  };
};
