import type { ModuleDetail } from '../../preload/contract/models/library.ts';
import type { BlockDraft, Session } from '../../preload/contract/models/session.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import { inLanguage } from '../library/language.ts';
import { taughtModule } from '../library/taught-module.ts';
import { knownZone } from '../platform/calendar.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import type { Services } from '../services.ts';
import { telling } from './telling.ts';

/** Planning: sessions, their days, their agenda. Each change answers the whole session as it is on disk. */
export const sessionsHandlers = (services: Services, clock: Clock = systemClock): HandlersFor<'sessions' | 'blocks'> => {
  const { records, library } = services;
  const changed = telling(services, 'sessions');
  const now = () => clock.stamp().wall;
  return {
    'sessions.list': async () => [...(await records.call('sessions.list'))],
    'sessions.get': ({ sessionId }) => records.call('sessions.get', sessionId),
    'sessions.create': async (draft) => {
      const { hostAgency: own, timeZone, language } = await records.call('settings.read');
      const hostAgency = own === '' ? ((await records.call('county.read')).inForce?.settings.agency ?? '') : own;
      const zone = knownZone(timeZone);
      return changed(records.call('sessions.create', { ...draft, hostAgency, timeZone: zone, language, now: now() }));
    },
    'sessions.delete': ({ sessionId }) => changed(records.call('sessions.delete', sessionId)),
    'sessions.update': ({ sessionId, details }) => {
      const { timeZone } = details;
      // A zone that this laptop does not know could not be reckoned with later.
      const known = timeZone === undefined ? details : { ...details, timeZone: knownZone(timeZone) };
      return changed(records.call('sessions.update', sessionId, known, now()));
    },
    'sessions.add-day': ({ sessionId, date, startsAt }) =>
      changed(records.call('sessions.add-day', sessionId, date, startsAt, now())),
    'sessions.update-day': ({ sessionId, dayId, date, startsAt }) =>
      changed(records.call('sessions.update-day', sessionId, dayId, date, startsAt, now())),
    'sessions.remove-day': ({ sessionId, dayId }) => changed(records.call('sessions.remove-day', sessionId, dayId, now())),
    'sessions.add-module': async ({ sessionId, dayId, packId, moduleId }) => {
      const session = await records.call('sessions.get', sessionId);
      if (!session.ok) {
        return session;
      }
      const module = library.module(packId, moduleId);
      if (!module.ok) {
        return module;
      }
      const { language } = session.value;
      const agenda = agendaOf(module.value, dayId, language);
      return changed(records.call('sessions.add-module', sessionId, taughtModule(module.value, language), agenda, now()));
    },
    'blocks.add': ({ sessionId, block, position }) => changed(records.call('blocks.add', sessionId, block, position, now())),
    'blocks.update': ({ sessionId, blockId, change }) =>
      changed(records.call('blocks.update', sessionId, blockId, change, now())),
    'blocks.move': ({ sessionId, blockId, dayId, position }) =>
      changed(records.call('blocks.move', sessionId, blockId, dayId, position, now())),
    'blocks.remove': ({ sessionId, blockId }) => changed(records.call('blocks.remove', sessionId, blockId, now())),
  };
};

/** The agenda items that a module brings. */
const agendaOf = (module: ModuleDetail, dayId: BlockDraft['dayId'], language: Session['language']): BlockDraft[] =>
  module.agenda.map((block) => ({
    dayId,
    kind: block.kind,
    title: inLanguage(block.title, language).slice(0, 200),
    minutes: block.minutes,
    optional: block.optional,
    creditable: block.creditable,
    lockedStart: null,
    ledBy: '',
    item: module.items.find((item) => item.ref.itemId === block.item)?.ref ?? null,
    slideId: block.slideId ?? null,
  }));
