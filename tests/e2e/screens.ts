import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ChannelOutput } from '../../preload/contract/channels.ts';
import type { Session } from '../../preload/contract/models/session.ts';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { expect } from './fixture.ts';
import type { Kit } from './kit.ts';

/** What a screen shows is broken where axe finds anything, WCAG 2.1 AA and its best practices. Slide documents are axe's own test. */
export const expectAccessible = async (page: Page, where: string): Promise<void> => {
  // Legacy mode: the console has no place for the second page that axe would otherwise open to gather its results.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // What is well need not be described: that is most of a page, and most of the work.
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    .analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(told, `axe on ${where}`).toEqual([]);
};

/** Nothing sticks out sideways: a console is never scrolled to the right. */
export const expectNoSidewaysScroll = async (page: Page, where: string): Promise<void> => {
  const beyond = await page.evaluate(() => {
    const main = document.querySelector('main');
    return Math.max(document.documentElement.scrollWidth - innerWidth, main === null ? 0 : main.scrollWidth - main.clientWidth);
  });
  expect(beyond, `pixels beyond the right edge on ${where}`).toBeLessThanOrEqual(0);
};

/** Opens a place of the console by its address. */
export const goTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, path);

export const okOf = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: unknown },
): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
  return result.value;
};

/** A module of the starter pack. */
export const HALLWAY = { packId: 'scow.starter', moduleId: 'counselor-0-hallway' } as const;

export const PEOPLE_CSV = [
  'First name,Last name,Title,School,E-mail',
  'Thị Đào,Nguyễn,School counselor,Arden Middle,dao@example.org',
  'María José,Ibáñez,Clinician I,Natomas High,mj@example.org',
  'Kwame,Mensah,Family navigator,Natomas High,km@example.org',
].join('\n');

/** A zone in which it is early in the afternoon now: an hour ago is still today, whenever the tests run. */
const afternoonZone = (): string => {
  const offset = 13 - new Date().getUTCHours();
  // POSIX counts the other way round: Etc/GMT+8 is eight hours west.
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
};

/** A session of today with a module and three people, made through the bridge. */
export const plannedSession = async (kit: Kit): Promise<Session> => {
  const { today } = await kit.ask('app.info', {});
  const title = 'Schools as Centers of Wellness: the first gathering of all counselors and clinicians of the county';
  const created: Session = okOf(
    await kit.ask('sessions.create', { title, date: PlainDate.parse(today), startsAt: PlainTime.parse('08:30') }),
  );
  const [day] = created.days;
  if (day === undefined) throw new Error('a session without a day');
  okOf(await kit.ask('sessions.add-module', { sessionId: created.id, dayId: day.id, ...HALLWAY }));
  const preview = okOf(await kit.ask('people.preview-paste', { sessionId: created.id, text: PEOPLE_CSV }));
  okOf(await kit.ask('people.import', { token: preview.token }));
  return okOf(await kit.ask('sessions.get', { sessionId: created.id }));
};

/** The same, going on, with two people in the room and a note. */
export const liveSession = async (kit: Kit): Promise<Session> => {
  const session = await plannedSession(kit);
  okOf(await kit.ask('sessions.update', { sessionId: session.id, details: { timeZone: afternoonZone() } }));
  okOf(await kit.ask('live.start', { sessionId: session.id, dayId: null }));
  const people: ChannelOutput<'people.expected'> = await kit.ask('people.expected', { sessionId: session.id });
  for (const person of people.slice(0, 2)) {
    okOf(await kit.ask('presence.record', { sessionId: session.id, personId: person.id, kind: 'in', at: null }));
  }
  okOf(
    await kit.ask('notes.add', {
      sessionId: session.id,
      note: {
        kind: 'action',
        text: 'Send the referral map to everyone',
        owner: 'Nguyễn Thị Đào',
        dueDate: PlainDate.parse('2030-01-15'),
      },
    }),
  );
  return session;
};
