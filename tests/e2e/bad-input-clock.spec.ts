import type { Page } from '@playwright/test';
import { moveClock } from '../../build/chromium-shell/control/move-clock.ts';
import { expectSaid, expectSaidInSpanish, expectWallSays, sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { type Kit, PROJECTOR } from './kit.ts';
import { idOf } from './people-scene.ts';
import { PEOPLE, presentScene, type Scene } from './present-scene.ts';
import { lookAtVideo, playHallway } from './video-scene.ts';
import { WallWatch } from './wall-watch.ts';

const MINUTE_MS = 60_000;

/** Somebody sets the laptop's clock: main and both windows have it. The page of a window is asked to move its own. */
const setClock = async (kit: Kit, { desk, wall }: Scene, byMinutes: number): Promise<void> => {
  const byMs = byMinutes * MINUTE_MS;
  const inPage = (page: Page): Promise<unknown> => page.evaluate(`(${moveClock})(${byMs})`);
  await Promise.all([kit.control.send('moveClock', byMs), inPage(desk), inPage(wall)]);
};

const reportOf = async (kit: Kit, { sessionId }: Scene) => {
  const report = await kit.ask('report.get', { sessionId });
  if (!report.ok) throw new Error(`The kit refused: ${report.problem.code}`);
  return report.value;
};

/** Since the video began on the wall, by a clock that nobody sets. */
const expectVideoGoesOn = async ({ wall }: Scene, secondsThen: number, then: number): Promise<void> => {
  const now = await lookAtVideo(wall);
  expect(now.paused).toBe(false);
  expect(Math.abs(now.seconds - secondsThen - (performance.now() - then) / 1000)).toBeLessThan(1);
};

test('a clock that is set forwards and back is said, and moves neither the wall nor anybody’s minutes', async ({
  kit,
  xScreen,
}) => {
  const scene = await presentScene(kit);
  const { desk, wall, sessionId } = scene;
  const [early, late] = [await idOf(kit, sessionId, PEOPLE[0]), await idOf(kit, sessionId, PEOPLE[1])];
  await kit.ask('presence.record', { sessionId, personId: early, kind: 'in', at: null });
  await playHallway(scene);
  await kit.ask('live.command', { kind: 'captions', language: null });
  const watch = await WallWatch.begin(xScreen.display, PROJECTOR);
  await expect.poll(() => watch.count(0, Number.POSITIVE_INFINITY)).toBeGreaterThan(0);
  const picture = watch.now();
  const then = performance.now();
  const { seconds } = await lookAtVideo(wall);
  const top = desk.getByRole('region', { name: 'Where we are' });
  const minutesLeft = async (): Promise<number> =>
    Number.parseInt((await top.getByText(/min (left|over)/).textContent()) ?? '', 10);
  const left = await minutesLeft();

  await setClock(kit, scene, 90);
  await expectSaid(desk, 'clock.jumped');
  await expectVideoGoesOn(scene, seconds, then);
  // The agenda item has not lasted an hour and a half for it.
  await expect.poll(async () => Math.abs((await minutesLeft()) - left)).toBeLessThan(2);
  await expectSaidInSpanish(kit, 'clock.jumped');
  await kit.ask('presence.record', { sessionId, personId: early, kind: 'out', at: null });
  await kit.ask('presence.record', { sessionId, personId: late, kind: 'in', at: null });

  // Put away, it is said again when it happens again: back, and further than it came.
  await desk.getByText(sentence('clock.jumped')).locator('..').getByRole('button', { name: 'Dismiss' }).click();
  await expect(desk.getByText(sentence('clock.jumped'))).toHaveCount(0);
  await setClock(kit, scene, -240);
  await expectSaid(desk, 'clock.jumped');
  await expectVideoGoesOn(scene, seconds, then);
  await expectWallSays(wall, []);
  expect(watch.strangers(then, performance.now(), picture)).toEqual([]);
  await watch.stop();
  expect((await scene.view()).resumed).toBe('fresh');
  await kit.ask('presence.record', { sessionId, personId: late, kind: 'out', at: null });

  // Nobody gained an hour and a half, and nobody lost four hours.
  await kit.ask('live.end', { sessionId, at: null });
  const { attendees, remarks, blocks } = await reportOf(kit, scene);
  const elapsed = (performance.now() - then) / 1000 + 60;
  for (const name of [PEOPLE[0], PEOPLE[1]]) {
    const attendee = attendees.find(({ person }) => person.name === name);
    expect(attendee?.stays, name).toHaveLength(1);
    expect(attendee?.open, name).toBe(false);
    expect((attendee?.minutes ?? Number.NaN) * 60, name).toBeLessThan(elapsed);
  }
  for (const { actualSeconds, title } of blocks) {
    expect(actualSeconds ?? 0, title).toBeLessThan(elapsed);
  }
  expect(remarks.filter(({ code }) => code === 'clock-jumped')).toHaveLength(2);
});
