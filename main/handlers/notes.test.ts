import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NoteId, SessionId } from '../../preload/contract/models/ids.ts';
import { NoteDraft } from '../../preload/contract/models/note.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import type { Handler } from '../ipc/handler-map.ts';
import { newSession } from '../records/testing/samples.ts';
import { expectOk, openIn, testClock } from '../records/testing/test-records.ts';
import { notesHandlers } from './notes.ts';
import { settingsHandlers } from './settings.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

const clock = testClock('2026-03-10T16:00:00.000Z');
const trainer = { windowKind: 'console' } as const;
let kit: TestServices;
let notes: ReturnType<typeof notesHandlers>;
let sessionId: SessionId;
beforeEach(async () => {
  kit = await testServices();
  notes = notesHandlers(kit.services, clock);
  sessionId = (await newSession(kit.records)).id;
});
afterEach(() => kit.dispose());

const ask = async <C extends keyof typeof notes>(channel: C, input: Parameters<(typeof notes)[C]>[0]) =>
  (await (notes[channel] as Handler<C>)(input as never, trainer)) as Awaited<ReturnType<(typeof notes)[C]>>;
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const note = (text: string, more: Partial<NoteDraft> = {}) => NoteDraft.parse({ kind: 'note', text, ...more });

describe('notes', () => {
  it('remember what was on the wall, through every change', async () => {
    const added = expectOk(await ask('notes.add', { sessionId, note: note('¿Quién llama?', { kind: 'question' }) }));
    expect(added).toMatchObject({ kind: 'question', text: '¿Quién llama?', anchor: { blockTitle: 'Opening' } });
    clock.pass(60_000);
    const changed = expectOk(
      await ask('notes.update', { noteId: added.id, note: note('Call them', { kind: 'action', owner: 'Dana' }) }),
    );
    expect(changed).toMatchObject({
      kind: 'action',
      owner: 'Dana',
      anchor: { blockTitle: 'Opening' },
      createdAt: added.createdAt,
    });
    expect(changed.updatedAt > added.updatedAt).toBe(true);
    expect(kit.told).toEqual(['notes', 'notes']);
  });

  it('stand in the order in which they were written, until they are removed', async () => {
    const texts = Array.from({ length: 30 }, (_, index) => `Note ${index}`);
    for (const text of texts) {
      await ask('notes.add', { sessionId, note: note(text) });
    }
    const listed = await ask('notes.list', { sessionId });
    expect(listed.map((entry) => entry.text)).toEqual(texts);
    const noteId = listed[3]?.id as NoteId;
    expect(codeOf(await ask('notes.remove', { noteId }))).toBe('ok');
    expect(codeOf(await ask('notes.remove', { noteId }))).toBe('note.not-found');
    expect(codeOf(await ask('notes.update', { noteId, note: note('x') }))).toBe('note.not-found');
    expect(await ask('notes.list', { sessionId })).toHaveLength(29);
  });

  it('without a word, or of a session that is not there, are refused', async () => {
    expect(codeOf(await ask('notes.add', { sessionId, note: note(' \n') }))).toBe('note.empty');
    const nowhere = '018f0000-0000-7000-8000-000000000000' as SessionId;
    expect(codeOf(await ask('notes.add', { sessionId: nowhere, note: note('x') }))).toBe('session.not-found');
    expect(kit.told).toEqual([]);
  });
});

describe('settings', () => {
  it('change one by one, stay after a restart, and every window hears of it', async () => {
    const settings = settingsHandlers(kit.services);
    expect(await settings['settings.get']({}, trainer)).toMatchObject({ language: 'en', theme: 'system', notesSize: 20 });
    await settings['settings.set']({ theme: 'dark' }, trainer);
    expect(await settings['settings.set']({ notesSize: 28 }, trainer)).toMatchObject({
      ok: true,
      value: { theme: 'dark', notesSize: 28 },
    });
    expect(kit.told).toEqual(['settings.changed', 'settings.changed']);
    await kit.records.close();
    const again = expectOk(await openIn(kit.folder));
    expect(await again.call('settings.read')).toMatchObject({ theme: 'dark', notesSize: 28, language: 'en' });
    await again.close();
    kit = await testServices();
  });
});
