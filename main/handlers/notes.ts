import type { HandlersFor } from '../ipc/handler-map.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Services } from '../services.ts';
import { telling } from './telling.ts';

/** The trainer's notes. A new one remembers what was on the wall. */
export const notesHandlers = (services: Services, clock: Clock = systemClock): HandlersFor<'notes'> => {
  const { records, noteAnchor } = services;
  const changed = telling(services, 'notes');
  const now = () => clock.stamp().wall;
  return {
    'notes.list': async ({ sessionId }) => [...(await records.call('notes.list', sessionId))],
    'notes.add': ({ sessionId, note }) => changed(records.call('notes.add', sessionId, note, noteAnchor(), now())),
    'notes.update': ({ noteId, note }) => changed(records.call('notes.update', noteId, note, now())),
    'notes.remove': ({ noteId }) => changed(records.call('notes.remove', noteId, now())),
  };
};
