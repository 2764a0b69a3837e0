import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import type { Handler } from '../ipc/handler-map.ts';
import { draft, newSession } from '../records/testing/samples.ts';
import { expectOk, testClock } from '../records/testing/test-records.ts';
import { peopleHandlers } from './people.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

let kit: TestServices;
let people: ReturnType<typeof peopleHandlers>;
let sessionId: SessionId;

beforeEach(async () => {
  kit = await testServices();
  people = peopleHandlers(kit.services, () => 'Choose a list', testClock('2026-03-10T16:00:00.000Z'));
  sessionId = (await newSession(kit.records)).id;
});
afterEach(() => kit.dispose());

const ask = async <C extends keyof typeof people>(channel: C, input: Parameters<(typeof people)[C]>[0]) =>
  (await (people[channel] as Handler<C>)(input as never, { windowKind: 'console' })) as Awaited<ReturnType<(typeof people)[C]>>;
const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);
const expectedNames = async () => (await ask('people.expected', { sessionId })).map((person) => person.name);
const paste = async (text: string) => expectOk(await ask('people.preview-paste', { sessionId, text }));

describe('people expected', () => {
  it('are added, found, corrected and taken off again', async () => {
    const ana = expectOk(
      await ask('people.add-expected', { sessionId, person: draft('Ana María Peña', { email: 'ana@example.org' }) }),
    );
    await ask('people.add-expected', { sessionId, person: draft("Seán O'Brien") });
    await ask('people.add-expected', { sessionId, person: draft('Nguyễn Văn Đức') });
    expect(await expectedNames()).toEqual(['Ana María Peña', 'Nguyễn Văn Đức', "Seán O'Brien"]);
    const search = async (query: string) => (await ask('people.search', { query, sessionId })).map((person) => person.name);
    expect(await search('p')).toEqual(['Ana María Peña']);
    expect(await search('PENA ana')).toEqual(['Ana María Peña']);
    expect(await search('mar peñ')).toEqual(['Ana María Peña']);
    expect(await search('obrien')).toEqual(["Seán O'Brien"]);
    expect(await search('o’b')).toEqual(["Seán O'Brien"]);
    expect(await search('nguyen duc')).toEqual(['Nguyễn Văn Đức']);
    expect(await search('ana@ex')).toEqual(['Ana María Peña']);
    expect(await search('ña')).toEqual([]);
    expect(await search(' % ')).toEqual([]);
    expectOk(await ask('people.update', { personId: ana.id, person: draft('Ana Peña Ruiz') }));
    expect(await search('ruiz')).toEqual(['Ana Peña Ruiz']);
    expectOk(await ask('people.remove-expected', { sessionId, personId: ana.id }));
    expect(await expectedNames()).toEqual(['Nguyễn Văn Đức', "Seán O'Brien"]);
    expect(await search('ruiz')).toEqual(['Ana Peña Ruiz']);
  });

  it('of this session stand first in a search', async () => {
    const other = await newSession(kit.records, '2026-01-10');
    await ask('people.add-expected', { sessionId: other.id, person: draft('Abel Lee') });
    await ask('people.add-expected', { sessionId, person: draft('Zoe Lee') });
    expect((await ask('people.search', { query: 'lee', sessionId })).map((person) => person.name)).toEqual([
      'Zoe Lee',
      'Abel Lee',
    ]);
  });
});

describe('a list', () => {
  it('is shown before it is taken, and taken as it was shown', async () => {
    const preview = await paste('Name,School\nAna Peña,Lincoln\nBo Li,Grant\n,\nBo Li,Grant\n');
    expect(preview).toMatchObject({ counts: { add: 2, match: 0, alreadyExpected: 0, refuse: 1 }, hasHeader: true, source: '' });
    expect(await expectedNames()).toEqual([]);
    expect(expectOk(await ask('people.import', { token: preview.token }))).toEqual({ added: 2, matched: 0 });
    expect(await expectedNames()).toEqual(['Ana Peña', 'Bo Li']);
    expect(kit.told).toEqual(['people', 'presence', 'sessions']);
    expect(codeOf(await ask('people.import', { token: preview.token }))).toBe('people.import-gone');
  });

  it('that is taken twice adds nobody twice, and changes nobody', async () => {
    await ask('people.add-expected', { sessionId, person: draft('Ana Peña', { school: 'Lincoln' }) });
    const again = await paste('Name,School,Email\nana pena,,ana@example.org\n');
    expect(again.counts).toEqual({ add: 0, match: 0, alreadyExpected: 1, refuse: 0 });
    expect(expectOk(await ask('people.import', { token: again.token }))).toEqual({ added: 0, matched: 0 });
    expect(await ask('people.expected', { sessionId })).toEqual([
      expect.objectContaining({ name: 'Ana Peña', school: 'Lincoln', email: '' }),
    ]);
  });

  it('is judged by the records as they are when it is taken', async () => {
    const preview = await paste('Ana Peña\nBo Li\n');
    await ask('people.add-expected', { sessionId, person: draft('Bo Li') });
    expect(expectOk(await ask('people.import', { token: preview.token }))).toEqual({ added: 1, matched: 0 });
    expect(await expectedNames()).toEqual(['Ana Peña', 'Bo Li']);
  });

  it('puts somebody known from another session on this list', async () => {
    const other = await newSession(kit.records, '2026-01-10');
    const ana = expectOk(await ask('people.add-expected', { sessionId: other.id, person: draft('Ana Peña') }));
    const preview = await paste('Peña, Ana\nLi, Bo\n');
    expect(preview.counts).toMatchObject({ match: 1, add: 1 });
    expect(expectOk(await ask('people.import', { token: preview.token }))).toEqual({ added: 1, matched: 1 });
    expect((await ask('people.expected', { sessionId }))[0]?.id).toBe(ana.id);
  });

  it('can be read another way', async () => {
    const preview = await paste('Lincoln,Ana\nGrant,Bo\n');
    const mapped = expectOk(
      await ask('people.remap', { token: preview.token, mapping: { school: 0, name: 1 }, hasHeader: false }),
    );
    expect(mapped).toMatchObject({ token: preview.token, mapping: { school: 0, name: 1 } });
    await ask('people.import', { token: preview.token });
    expect(await ask('people.expected', { sessionId })).toEqual([
      expect.objectContaining({ name: 'Ana', school: 'Lincoln' }),
      expect.objectContaining({ name: 'Bo', school: 'Grant' }),
    ]);
    expect(codeOf(await ask('people.remap', { token: 'gone', mapping: {}, hasHeader: false }))).toBe('people.import-gone');
  });

  it('without names can be seen and not taken', async () => {
    const preview = await paste('Code,Amount\n17,200\n18,300\n');
    expect(preview.columns).toHaveLength(2);
    expect(codeOf(await ask('people.import', { token: preview.token }))).toBe('people.no-name-column');
  });

  it('of two thousand comes in parts, while others are served', async () => {
    const preview = await paste(Array.from({ length: 2_000 }, (_, index) => `Person Number${index}`).join('\n'));
    expect(preview).toMatchObject({ counts: { add: 2_000 } });
    expect(preview.rows.length).toBeLessThan(500);
    let taken = false;
    const taking = ask('people.import', { token: preview.token }).finally(() => {
      taken = true;
    });
    const seen: number[] = [];
    while (!taken) {
      seen.push((await ask('people.expected', { sessionId })).length);
    }
    expect(expectOk(await taking)).toEqual({ added: 2_000, matched: 0 });
    // Whoever asked in between was answered, and saw it grow.
    expect(seen.filter((count) => count > 0 && count < 2_000).length).toBeGreaterThan(1);
    expect(await ask('people.expected', { sessionId })).toHaveLength(2_000);
  });
});

describe('a file', () => {
  it('is chosen, read and named', async () => {
    kit.chooseFile = join(kit.folder, 'roster.csv');
    await writeFile(kit.chooseFile, Buffer.from('Nombre;Apellidos\r\nAna;Pe\xf1a\r\n', 'latin1'));
    const preview = expectOk(await ask('people.preview-file', { sessionId }));
    expect(preview).toMatchObject({ source: 'roster.csv', encoding: 'windows-1252', delimiter: ';', counts: { add: 1 } });
    expect(preview.rows[0]?.person?.name).toBe('Ana Peña');
  });

  it('that is gone, empty, no text or far too large has its own words', async () => {
    kit.chooseFile = join(kit.folder, 'gone.csv');
    expect(codeOf(await ask('people.preview-file', { sessionId }))).toBe('people.file-unreadable');
    kit.chooseFile = join(kit.folder, 'empty.csv');
    await writeFile(kit.chooseFile, '');
    expect(codeOf(await ask('people.preview-file', { sessionId }))).toBe('people.file-empty');
    await writeFile(kit.chooseFile, Buffer.from('504b030414000600080000002100', 'hex'));
    expect(codeOf(await ask('people.preview-file', { sessionId }))).toBe('people.file-not-text');
    await writeFile(kit.chooseFile, Buffer.alloc(10_000_001, 'Ana Peña\n'));
    expect(codeOf(await ask('people.preview-file', { sessionId }))).toBe('people.file-too-large');
    kit.chooseFile = null;
    expect(codeOf(await ask('people.preview-file', { sessionId }))).toBe('export.cancelled');
  });
});
