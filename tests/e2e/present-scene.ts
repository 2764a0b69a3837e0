import { chromium, type Page } from '@playwright/test';
import { waitFor } from '../../build/chromium-shell/testing.ts';
import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { LiveState, LiveView } from '../../preload/contract/models/live.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import type { Kit, WindowName } from './kit.ts';

const ZONE = 'America/Los_Angeles';
/** Minutes for which the session should have been running already: the trainer began late. */
const LATE = 6;

export const PEOPLE = ['Ana María Peña', 'Wu Li', 'Thảo Nguyễn', "Shaun O'Brien", 'Liliana Ruiz', 'Keisha Thompson'] as const;

const valueIn = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`The kit refused: ${result.problem.code}`);
  return result.value;
};

/** A session of today with one real module, six people expected, live, with the console on it. */
export interface Scene {
  readonly kit: Kit;
  readonly sessionId: SessionId;
  readonly desk: Page;
  readonly wall: Page;
  readonly state: () => Promise<LiveState>;
  readonly view: () => Promise<LiveView>;
}

/** Plans a session of today, or of some days ago, around the counselor's module. */
export const planSession = async (kit: Kit, daysAgo = 0): Promise<SessionId> => {
  const began = new Date(Date.now() - (daysAgo * 24 * 60 + LATE) * 60_000);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, hourCycle: 'h23', ...options }).format(began);
  const session = valueIn(
    await kit.ask('sessions.create', {
      title: 'The Hallway Question',
      date: PlainDate.parse(format({ year: 'numeric', month: '2-digit', day: '2-digit' })),
      startsAt: PlainTime.parse(format({ hour: '2-digit', minute: '2-digit' })),
    }),
  );
  const catalog = await kit.ask('library.catalog', {});
  const module = catalog.roles
    .flatMap(({ phases }) => phases.flatMap(({ modules }) => modules))
    .find(({ moduleId }) => moduleId.startsWith('counselor-0'));
  const dayId = session.days[0]?.id;
  if (module === undefined || dayId === undefined) throw new Error('The starter pack has no counselor module.');
  valueIn(
    await kit.ask('sessions.add-module', { sessionId: session.id, dayId, packId: module.packId, moduleId: module.moduleId }),
  );
  for (const name of PEOPLE) valueIn(await kit.ask('people.add-expected', { sessionId: session.id, person: { name } }));
  return session.id;
};

/** Puts the console on Present, once its bridge is there. */
export const openPresent = async (desk: Page, sessionId: SessionId): Promise<void> => {
  await desk.evaluate((id) => {
    location.hash = `#/sessions/${id}/present`;
  }, sessionId);
};

/** Plans, starts and opens Present. */
export const presentScene = async (kit: Kit, daysAgo = 0): Promise<Scene> => {
  const sessionId = await planSession(kit, daysAgo);
  const desk = await kit.console();
  await openPresent(desk, sessionId);
  await desk.getByRole('button', { name: 'Start session' }).click();
  await desk.getByRole('button', { name: 'Next', exact: true }).waitFor();
  const wall = await kit.audience();
  const view = async (): Promise<LiveView> => {
    const now = await kit.ask('live.view', {});
    if (now === null) throw new Error('No session is live.');
    return now;
  };
  return { kit, sessionId, desk, wall, view, state: async () => (await view()).state };
};

/** The slide that the trainer is on; "video" and the like for other screens. */
export const placeOf = ({ screen }: LiveState): string =>
  screen.kind === 'deck' ? `${screen.slideId}:${screen.step}` : screen.kind;

/** The live view as a console's own bridge tells it. */
export const viewFrom = async (desk: Page): Promise<LiveView> => {
  const view = await desk.evaluate(() =>
    (window as unknown as { kit: { invoke: (channel: string, input: object) => Promise<LiveView | null> } }).kit.invoke(
      'live.view',
      {},
    ),
  );
  if (view === null) throw new Error('No session is live.');
  return view;
};

/**
 * A window whose renderer was killed, once it is back. Playwright never speaks again to a page that it saw crashing, even when that
 * was loaded anew: another connection, made afterwards, sees it as it is.
 */
export const afterCrash = async (kit: Kit, name: WindowName): Promise<Page> => {
  const endpoint = (await kit.control.send('debuggingEndpoint', null)) ?? '';
  await waitFor(`the ${name} window to be loaded anew`, async () =>
    (await kit.report(name))?.crashed === false ? true : undefined,
  );
  return waitFor(`the ${name} window to be ready again`, async () => {
    const browser = await chromium.connectOverCDP(endpoint);
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((one) => new URL(one.url()).pathname === `/${name}.html`);
    const ready = page?.waitForFunction(() => document.documentElement.dataset['ready'] === 'true', null, { timeout: 3000 });
    if (page !== undefined && (await ready?.then(() => true).catch(() => false))) return page;
    await browser.close();
    return undefined;
  });
};
