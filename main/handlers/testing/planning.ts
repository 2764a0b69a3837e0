import type { BlockId, DayId } from '../../../preload/contract/models/ids.ts';
import type { Result } from '../../../preload/contract/models/problem.ts';
import type { BlockDraft, Session } from '../../../preload/contract/models/session.ts';
import { PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
import type { Handler } from '../../ipc/handler-map.ts';
import { expectOk, type TestClock } from '../../records/testing/test-records.ts';
import { sessionsHandlers } from '../sessions.ts';
import type { TestServices } from './test-services.ts';

export const date = (text: string) => PlainDate.parse(text);
export const time = (text: string) => PlainTime.parse(text);
export const codeOf = (result: Result<unknown>) => (result.ok ? 'ok' : result.problem.code);

/** Asks the planning channels as a console would, and makes a session to plan. */
export const planner = (kit: TestServices, clock: TestClock) => {
  const handlers = sessionsHandlers(kit.services, clock);
  const ask = async <C extends keyof typeof handlers>(channel: C, input: Parameters<(typeof handlers)[C]>[0]) =>
    (await (handlers[channel] as Handler<C>)(input as never, { windowKind: 'console' })) as Awaited<
      ReturnType<(typeof handlers)[C]>
    >;
  const create = async (title = 'Coordinators') =>
    expectOk(await ask('sessions.create', { title, date: date('2026-03-10'), startsAt: time('08:30') }));
  return { ask, create };
};

export const dayOf = (session: Session, index = 0): DayId => {
  const day = session.days[index];
  if (day === undefined) {
    throw new Error('no such day');
  }
  return day.id;
};
export const block = (dayId: DayId, title: string, minutes = 15): BlockDraft => ({
  dayId,
  kind: 'activity',
  title,
  minutes,
  optional: false,
  creditable: true,
  lockedStart: null,
  ledBy: '',
  item: null,
  slideId: null,
});
export const agenda = (session: Session, index = 0) => session.days[index]?.blocks.map((entry) => entry.title);
export const blockOf = (session: Session, title: string): BlockId => {
  const found = session.days.flatMap((day) => day.blocks).find((entry) => entry.title === title);
  if (found === undefined) {
    throw new Error(`no ${title}`);
  }
  return found.id;
};
