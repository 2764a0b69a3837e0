import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { ImportPreview } from '../../preload/contract/models/person.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import type { ListChoice, ListSource } from '../people-import/understand.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Records } from '../records/records.ts';
import type { Services } from '../services.ts';
import { telling } from './telling.ts';

/** A list that the trainer is looking at and has not taken yet. It lives in memory only. */
interface PendingList {
  readonly sessionId: SessionId;
  readonly name: string;
  readonly source: ListSource;
  readonly choice: ListChoice | null;
}

/** Longer than any roster. What is larger was chosen by mistake. */
const MAX_BYTES = 10_000_000;
/** A check-in waits for one of these at most, not for the whole list. */
const ROWS_AT_A_TIME = 200;
/** Lists that are kept while the trainer makes up their mind. */
const MAX_PENDING = 4;

/** The people expected, and the lists that they come from. `openTitle` is the title of the dialog that asks for a file. */
export const peopleHandlers = (
  services: Services,
  openTitle: () => string,
  clock: Clock = systemClock,
): HandlersFor<'people'> => {
  const { records, dialogs } = services;
  const changed = telling(services, 'people', 'presence', 'sessions');
  const now = () => clock.stamp().wall;
  const pending = new Map<string, PendingList>();

  const preview = async (token: string, list: PendingList): Promise<Result<ImportPreview>> => {
    const { sessionId, source, choice, name } = list;
    const read = await records.call('people.preview', sessionId, source, choice);
    if (!read.ok) {
      return read;
    }
    pending.delete(token);
    pending.set(token, list);
    for (const oldest of [...pending.keys()].slice(0, -MAX_PENDING)) {
      pending.delete(oldest);
    }
    return ok({ ...read.value, token, source: name });
  };

  return {
    'people.expected': async ({ sessionId }) => [...(await records.call('people.expected', sessionId))],
    'people.search': async ({ query, sessionId }) => [...(await records.call('people.search', query, sessionId))],
    'people.add-expected': ({ sessionId, person }) => changed(records.call('people.add-expected', sessionId, person, now())),
    'people.update': ({ personId, person }) => changed(records.call('people.update', personId, person, now())),
    'people.remove-expected': ({ sessionId, personId }) => changed(records.call('people.remove-expected', sessionId, personId)),
    'people.preview-paste': ({ sessionId, text }) =>
      preview(randomUUID(), { sessionId, name: '', source: { kind: 'paste', text }, choice: null }),
    'people.preview-file': async ({ sessionId }) => {
      const path = await dialogs.chooseFileToOpen(openTitle(), ['csv', 'tsv', 'txt']);
      if (path === null) {
        return failed('export.cancelled');
      }
      const name = basename(path);
      const bytes = await readBytes(path);
      return bytes.ok
        ? preview(randomUUID(), { sessionId, name, source: { kind: 'file', bytes: bytes.value }, choice: null })
        : bytes;
    },
    'people.remap': async ({ token, mapping, hasHeader }) => {
      const list = pending.get(token);
      return list === undefined ? failed('people.import-gone') : preview(token, { ...list, choice: { mapping, hasHeader } });
    },
    'people.import': async ({ token }) => {
      const list = pending.get(token);
      if (list === undefined) {
        return failed('people.import-gone');
      }
      const result = await changed(take(records, list, now));
      if (result.ok) {
        pending.delete(token);
      }
      return result;
    },
  };
};

/** Takes a list a few hundred rows at a time. One that breaks off half-way can be taken again: who is there already is known. */
const take = async (
  records: Records,
  { sessionId, source, choice }: PendingList,
  now: () => ReturnType<Clock['stamp']>['wall'],
): Promise<Result<{ added: number; matched: number }>> => {
  const entries = await records.call('people.entries', sessionId, source, choice);
  if (!entries.ok) {
    return entries;
  }
  const total = { added: 0, matched: 0 };
  for (let from = 0; from < entries.value.length; from += ROWS_AT_A_TIME) {
    const part = await records.call('people.import', sessionId, entries.value.slice(from, from + ROWS_AT_A_TIME), now());
    if (!part.ok) {
      return part;
    }
    total.added += part.value.added;
    total.matched += part.value.matched;
  }
  return ok(total);
};

/** A file's bytes, unless it cannot be read or is too large to be a list of people. */
const readBytes = async (path: string): Promise<Result<Uint8Array>> => {
  try {
    const file = await open(path);
    try {
      return (await file.stat()).size > MAX_BYTES ? failed('people.file-too-large') : ok(await file.readFile());
    } finally {
      await file.close();
    }
  } catch {
    return failed('people.file-unreadable');
  }
};
