import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Note, NoteDraft } from '../../../preload/contract/models/note.ts';
import { createDraftKeeper, type DraftState, PAUSE_MS } from './draft-keeper.ts';
import { clockOf, readNote } from './note-text.ts';

const draft = (text: string): NoteDraft => ({ kind: 'note', text, owner: '', dueDate: null });

/** A store that writes into memory what the channels would write to disk, and can be made to fail. */
const memory = () => {
  const notes = new Map<Note['id'], string>();
  const calls: string[] = [];
  const state: { fails: boolean; last: DraftState } = { fails: false, last: 'empty' };
  const guard = (what: string): void => {
    calls.push(what);
    if (state.fails) throw new Error('the disk is full');
  };
  const keeper = createDraftKeeper(
    {
      add: async (note) => {
        guard('add');
        const id = `note-${notes.size + 1}` as Note['id'];
        notes.set(id, note.text);
        return id;
      },
      update: async (id, note) => {
        guard('update');
        notes.set(id, note.text);
      },
      remove: async (id) => {
        guard('remove');
        notes.delete(id);
      },
    },
    (told) => {
      state.last = told;
    },
  );
  return { keeper, calls, state, texts: () => [...notes.values()] };
};

describe('what is typed', () => {
  it.each([
    ['bring more chairs', 'note', 'bring more chairs'],
    ['? who signs the form', 'question', 'who signs the form'],
    ['!call the office', 'action', 'call the office'],
    ['  ?  ', 'question', ''],
    ['is it so?', 'note', 'is it so?'],
  ])('%s is a %s', (typed, kind, text) => expect(readNote(typed)).toEqual({ kind, text }));
  it('tells seconds as a clock does', () => expect([0, 5.9, 65, 3725].map(clockOf)).toEqual(['0:00', '0:05', '1:05', '1:02:05']));
});

describe('a draft', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is written down at the first pause, well within a second', async () => {
    const { keeper, texts, state } = memory();
    keeper.type(draft('more'));
    expect(state.last).toBe('typing');
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(texts()).toEqual(['more']);
    expect(state.last).toBe('kept');
    expect(PAUSE_MS).toBeLessThan(1000);
  });
  it('is one note, however often it is changed', async () => {
    const { keeper, texts, calls } = memory();
    for (const text of ['m', 'more', 'more chairs']) {
      keeper.type(draft(text));
      await vi.advanceTimersByTimeAsync(PAUSE_MS);
    }
    expect(await keeper.finish()).toBe('note-1');
    expect(texts()).toEqual(['more chairs']);
    expect(calls).toEqual(['add', 'update', 'update']);
  });
  it('is written down by Enter without waiting, once', async () => {
    const { keeper, texts, calls } = memory();
    keeper.type(draft('quick'));
    await keeper.finish();
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 2);
    expect(texts()).toEqual(['quick']);
    expect(calls).toEqual(['add']);
  });
  it('makes way for the next one', async () => {
    const { keeper, texts } = memory();
    keeper.type(draft('first'));
    await keeper.finish();
    keeper.type(draft('second'));
    await keeper.finish();
    expect(texts()).toEqual(['first', 'second']);
  });
  it('goes again when its text is taken back', async () => {
    const { keeper, texts, state } = memory();
    keeper.type(draft('oops'));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    keeper.type(draft(''));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(texts()).toEqual([]);
    expect(state.last).toBe('empty');
    expect(await keeper.finish()).toBeNull();
  });
  it('says so when it could not be kept, and is kept the next time', async () => {
    const { keeper, texts, state } = memory();
    state.fails = true;
    keeper.type(draft('important'));
    await vi.advanceTimersByTimeAsync(PAUSE_MS);
    expect(state.last).toBe('not-kept');
    await expect(keeper.finish()).rejects.toThrow('the disk is full');
    state.fails = false;
    await keeper.finish();
    expect(texts()).toEqual(['important']);
  });
  it('is written down when its panel is left in the middle of a word', async () => {
    const { keeper, texts } = memory();
    keeper.type(draft('half a wo'));
    await keeper.flush();
    expect(texts()).toEqual(['half a wo']);
  });
});
