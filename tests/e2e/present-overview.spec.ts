import { PlainTime } from '../../preload/contract/models/time.ts';
import { installBenchPack, PACK_ID } from '../bench/material/bench-pack.ts';
import { longDeck } from '../bench/material/long-deck.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP, PROJECTOR } from './kit.ts';
import { openPresent, placeOf, viewFrom } from './present-scene.ts';
import { expectAccessible } from './screens.ts';

const SLIDES = 500;

test('five hundred slides are looked over, and only what is in sight is drawn', async ({ freshKit: kit, picture }, info) => {
  await installBenchPack(kit.dataDir, info.outputPath('pack'), longDeck(SLIDES));
  await kit.start();
  const desk = await kit.console();
  const { today } = await kit.ask('app.info', {});
  const created = await kit.ask('sessions.create', { title: 'Long', date: today, startsAt: PlainTime.parse('08:30') });
  if (!created.ok) throw new Error(created.problem.code);
  const { id: sessionId, days } = created.value;
  const dayId = days[0]?.id;
  if (dayId === undefined) throw new Error('a session without a day');
  await kit.ask('sessions.add-module', { sessionId, dayId, packId: PACK_ID, moduleId: 'all' });
  await kit.ask('live.start', { sessionId, dayId });
  await openPresent(desk, sessionId);
  await expect(desk.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  const place = async (): Promise<string> => placeOf((await viewFrom(desk)).state);
  await desk.keyboard.press('PageDown');
  await expect.poll(place).toBe('slide-0:0');

  await desk.keyboard.press('g');
  const grid = desk.getByRole('grid', { name: /Overview/ });
  const cells = desk.getByRole('gridcell');
  const pictures = desk.frameLocator('iframe[title="Pictures of the slides"]').locator('.grid-cell');
  await expect(grid).toBeFocused();
  await expect(cells.first()).toContainText('Slide 0');
  /** As many pictures as names, and none beyond: a small part of the deck. */
  const drawn = async (): Promise<readonly string[]> => {
    const names = await cells.evaluateAll((all) => all.map((cell) => cell.querySelector('[title]')?.getAttribute('title') ?? ''));
    expect(names.length).toBeGreaterThan(10);
    expect(names.length).toBeLessThan(60);
    await expect
      .poll(() => pictures.evaluateAll((all) => all.map((one) => one.querySelector('h2')?.textContent ?? '').sort()))
      .toEqual(names.toSorted());
    return names;
  };
  expect(await drawn()).toContain('Slide 0');
  picture('overview-500', LAPTOP);

  await desk.keyboard.press('End');
  const chosen = desk.getByRole('gridcell', { selected: true });
  await expect(chosen).toContainText('Slide 499');
  await expect(chosen).toBeInViewport();
  const atTheEnd = await drawn();
  expect(atTheEnd).toContain('Slide 499');
  expect(atTheEnd).not.toContain('Slide 0');
  // A private look: nothing has moved, and a clicker still does what it always does.
  expect(await place()).toBe('slide-0:0');
  await desk.keyboard.press('PageDown');
  await expect.poll(place).toBe('slide-1:0');
  await expect(chosen).toContainText('Slide 499');
  await expectAccessible(desk, 'the overview');

  // On an old projector the pictures have its shape.
  await kit.control.send('displays', [LAPTOP, { ...PROJECTOR, width: 1024, height: 768 }]);
  await expect
    .poll(async () => {
      const box = await pictures.first().boundingBox();
      return (box?.width ?? 0) / (box?.height ?? 1);
    })
    .toBeCloseTo(4 / 3, 1);
  await expect(chosen).toBeInViewport();
  picture('overview-4-3', LAPTOP);

  await desk.keyboard.press('ArrowLeft');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await expect.poll(place).toBe('slide-498:0');
});
