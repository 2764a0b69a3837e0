import type { Result } from '../../preload/contract/models/problem.ts';
import type { ReadableDb, WritableDb } from './connection.ts';
import { readRoom } from './presence/room.ts';
import { verifyChain } from './presence/verify.ts';
import { addBlock, moveBlock, removeBlock, updateBlock } from './stores/blocks.ts';
import { leaveCounty, readCounty, takeCounty } from './stores/county.ts';
import { addDay, removeDay, updateDay } from './stores/days.ts';
import { addExpected, putManyOnList, readExpected, removeExpected } from './stores/expected.ts';
import { listEntries, previewList } from './stores/import-list.ts';
import { loadLive, markEnded, markStarted, saveLive } from './stores/live.ts';
import { addModule } from './stores/modules.ts';
import { addNote, readNotes, removeNote, updateNote } from './stores/notes.ts';
import { updatePerson } from './stores/people.ts';
import { searchPeople } from './stores/people-search.ts';
import { readPlannedModules } from './stores/planned-modules.ts';
import { recordPresence, recordWalkIn } from './stores/presence.ts';
import { correctPresence, undoPresence } from './stores/presence-corrections.ts';
import { addRemark } from './stores/remarks.ts';
import { readReport } from './stores/report.ts';
import { readSession } from './stores/session.ts';
import { listSessions } from './stores/session-list.ts';
import { createSession, deleteSession, updateSession } from './stores/sessions.ts';
import { readSettings, writeSettings } from './stores/settings.ts';

/** Questions to the records. They see a connection that they cannot write through. */
export const reads = {
  'settings.read': readSettings,
  'county.read': readCounty,
  'sessions.list': listSessions,
  'sessions.get': readSession,
  'sessions.planned-modules': readPlannedModules,
  'people.expected': readExpected,
  'people.search': searchPeople,
  'people.preview': previewList,
  'people.entries': listEntries,
  'presence.room': readRoom,
  'presence.verify': verifyChain,
  'notes.list': readNotes,
  'live.load': loadLive,
  'report.read': readReport,
} satisfies Readonly<Record<string, (db: ReadableDb, ...args: never[]) => unknown>>;

/**
 * Changes of the records. Each is one transaction, on disk when it is answered; one that answers a problem has changed nothing.
 * They answer a `Result`, so that a full or protected disk is a value too.
 */
export const writes = {
  'settings.write': writeSettings,
  'county.take': takeCounty,
  'county.leave': leaveCounty,
  'sessions.create': createSession,
  'sessions.update': updateSession,
  'sessions.delete': deleteSession,
  'sessions.add-day': addDay,
  'sessions.update-day': updateDay,
  'sessions.remove-day': removeDay,
  'sessions.add-module': addModule,
  'blocks.add': addBlock,
  'blocks.update': updateBlock,
  'blocks.move': moveBlock,
  'blocks.remove': removeBlock,
  'people.add-expected': addExpected,
  'people.update': updatePerson,
  'people.remove-expected': removeExpected,
  'people.import': putManyOnList,
  'presence.record': recordPresence,
  'presence.walk-in': recordWalkIn,
  'presence.undo': undoPresence,
  'presence.correct': correctPresence,
  'notes.add': addNote,
  'notes.update': updateNote,
  'notes.remove': removeNote,
  'live.started': markStarted,
  'live.save': saveLive,
  'live.ended': markEnded,
  'live.remark': addRemark,
} satisfies Readonly<Record<string, (db: WritableDb, ...args: never[]) => Result<unknown>>>;

export type Queries = typeof reads & typeof writes;
export type QueryName = keyof Queries;

type Rest<F> = F extends (db: never, ...args: infer A) => unknown ? A : never;

/** What a query is asked with, and what it answers: derived, so that neither side of the worker can drift. */
export type QueryArgs<N extends QueryName> = Rest<Queries[N]>;
export type QueryAnswer<N extends QueryName> = ReturnType<Queries[N]>;
