import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expectSaid, expectSaidInSpanish, expectWallSays, sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { AS_STARTED, type Kit, root } from './kit.ts';
import { idOf, inTheRoom } from './people-scene.ts';
import { PEOPLE, presentScene } from './present-scene.ts';
import { enteredIn } from './records-file.ts';
import { expectSameWall, stillWall } from './wall-still.ts';

/** A second click on the kit's icon: the same command on the same data. Resolves when it has ended. */
const startAgain = async (kit: Kit, display: string): Promise<{ readonly code: unknown; readonly said: string }> => {
  const child = spawn(process.execPath, [...AS_STARTED, `--data-dir=${kit.dataDir}`], {
    cwd: root,
    env: { ...process.env, DISPLAY: display },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, said };
};

test('a second start on the same data hands over to the first and closes itself', async ({ kit, xScreen, picture }) => {
  const scene = await presentScene(kit);
  const { desk, wall, sessionId } = scene;
  const personId = await idOf(kit, sessionId, PEOPLE[0]);
  await kit.ask('presence.record', { sessionId, personId, kind: 'in', at: null });
  const before = enteredIn(kit.dataDir);
  const windows = (await kit.control.send('windows', null)).length;
  const wallBefore = await stillWall(kit, picture, 'wall-before');

  const ends = [await startAgain(kit, xScreen.display), await startAgain(kit, xScreen.display)];
  for (const { code, said } of ends) {
    expect(code).toBe(0);
    expect(said).toContain('The kit is already open on this data folder');
  }
  await expectSaid(desk, 'app.second-start');
  // However often somebody clicks: it is said once.
  await expect(desk.getByText(sentence('app.second-start'))).toHaveCount(1);
  await expect.poll(async () => (await kit.report('console'))?.focused).toBe(true);
  await expectSaidInSpanish(kit, 'app.second-start');

  await expectWallSays(wall, ['Welcome', 'The Hallway Question']);
  await expectSameWall(picture, wallBefore);
  expect((await kit.control.send('windows', null)).length).toBe(windows);
  expect(enteredIn(kit.dataDir)).toEqual({ ...before, settings: expect.anything() });
  // It is the first one that goes on.
  await kit.ask('presence.record', { sessionId, personId: await idOf(kit, sessionId, PEOPLE[1]), kind: 'in', at: null });
  expect((await inTheRoom(kit, sessionId)).toSorted()).toEqual([PEOPLE[0], PEOPLE[1]].toSorted());
});
