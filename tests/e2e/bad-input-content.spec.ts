import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blobPath } from '../../main/library/blob-store.ts';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import type { PackManifest } from '../../preload/contract/models/pack.ts';
import { copyApp, runtimeCommand } from '../bench/harness/app-copy.ts';
import { expectSaid, expectSaidInSpanish, expectSpanishFor, expectWallSays, sentence } from './bad-input-words.ts';
import { expect, test } from './fixture.ts';
import { LAPTOP } from './kit.ts';
import { planSession, presentScene } from './present-scene.ts';
import { enteredIn } from './records-file.ts';
import { goTo } from './screens.ts';
import { expectSameWall, stillWall } from './wall-still.ts';

const MODULE = 'modules/counselor-0-hallway';

/** A kit of its own whose content a test can harm: what is built, and the packs beside it, copied. */
const copiedKit = (folder: string) => {
  const app = copyApp(folder);
  const pack = join(app, 'resources/packs/starter');
  return { program: runtimeCommand(app), pack, file: (name: string) => join(pack, MODULE, name) };
};

/** Another byte in the middle: the size stays, the hash does not. */
const alter = (path: string): void => {
  const bytes = readFileSync(path);
  const at = bytes.length >> 1;
  bytes.writeUInt8((bytes.readUInt8(at) ^ 1) & 0xff, at);
  writeFileSync(path, bytes);
};

test('a missing video and an altered deck are said before the room would see it, and the wall shows titles instead', async ({
  kitWith,
  picture,
}, info) => {
  const { program, file } = copiedKit(info.outputPath());
  rmSync(file('video.webm'));
  alter(file('deck.en.md'));
  const kit = kitWith({ program });
  await kit.start();
  const desk = await kit.console();
  // The pack is looked through once the window is up: two of its files fail.
  await expectSaid(desk, 'content.pack-damaged', { files: 2 });
  await expectSaidInSpanish(kit, 'content.pack-damaged', { files: 2 });

  const sessionId = await planSession(kit);
  const before = enteredIn(kit.dataDir);
  await goTo(desk, `/sessions/${sessionId}/check`);
  const main = desk.getByRole('main');
  await expect(main.getByText(sentence('content.missing', { what: 'Video: The Hallway Question, video.webm' }))).toBeVisible();
  await expect(main.getByText(sentence('content.altered'))).toBeVisible();
  picture('check-bad-content', LAPTOP);
  await desk.getByRole('button', { name: 'Start anyway' }).click();
  const wall = await kit.audience();
  await expectSaid(desk, 'content.missing');
  await expectSaid(desk, 'content.altered');
  picture('present-bad-content', LAPTOP);

  const agenda = desk.getByRole('navigation', { name: 'Agenda' });
  await agenda.getByRole('button', { name: /Video: the hallway/ }).click();
  await expectWallSays(wall, ['Video: the hallway question']);
  await agenda.getByRole('button', { name: /Trust has three parts/ }).click();
  await expectWallSays(wall, ['Trust has three parts']);
  const title = await stillWall(kit, picture, 'title');
  // What is whole is shown as ever.
  await agenda.getByRole('button', { name: /Activity: say it early/ }).click();
  await expect(wall.getByRole('heading', { name: 'Say it early' })).toBeVisible();
  await agenda.getByRole('button', { name: /Trust has three parts/ }).click();
  await expectSameWall(picture, title);
  expectSpanishFor('content.missing', 'content.altered', 'content.deck-unreadable', 'content.pack-newer');
  const after = enteredIn(kit.dataDir);
  expect({ blocks: after.blocks, people: after.people, session_people: after.session_people }).toEqual({
    blocks: before.blocks,
    people: before.people,
    session_people: before.session_people,
  });
});

test('a video that goes while the session is live gives way to the welcome card, and the session goes on', async ({
  kitWith,
  picture,
}, info) => {
  const { program, file, pack } = copiedKit(info.outputPath());
  const kit = kitWith({ program });
  await kit.start();
  const scene = await presentScene(kit);
  const { desk, wall } = scene;
  const manifest = JSON.parse(readFileSync(join(pack, 'pack.json'), 'utf8')) as PackManifest;
  const sha256 = Sha256.parse(manifest.files.find(({ path }) => path === `${MODULE}/video.webm`)?.sha256);
  const welcome = await stillWall(kit, picture, 'welcome');
  // Both copies: the one that the kit shipped, and its own. One of them would do.
  rmSync(file('video.webm'));
  rmSync(blobPath(join(kit.dataDir, 'library'), sha256), { force: true });
  appendFileSync(file('poster.jpg'), 'a virus scanner was here');

  await desk
    .getByRole('navigation', { name: 'Agenda' })
    .getByRole('button', { name: /Video: the hallway/ })
    .click();
  await expectSaid(desk, 'content.missing');
  await expectWallSays(wall, ['Welcome', 'The Hallway Question']);
  await expectSaidInSpanish(kit, 'content.missing');
  await expectSameWall(picture, welcome);
  await desk.keyboard.press('PageDown');
  await desk.keyboard.press('PageDown');
  await expect.poll(async () => (await scene.state()).screen.kind).toBe('deck');
  await expectWallSays(wall, []);
});

test('a pack that does not fit together is said, and what was planned with it is still there', async ({
  kitWith,
  picture,
}, info) => {
  const { program, pack } = copiedKit(info.outputPath());
  const kit = kitWith({ program });
  await kit.start();
  const sessionId = await planSession(kit);
  await kit.quit();
  const before = enteredIn(kit.dataDir);
  rmSync(join(kit.dataDir, 'library'), { recursive: true, force: true });
  const manifest = join(pack, 'pack.json');
  writeFileSync(manifest, readFileSync(manifest, 'utf8').slice(0, 2000));

  await kit.start();
  const desk = await kit.console();
  await expectSaid(desk, 'content.pack-invalid', { what: 'starter: pack.json is not JSON' });
  await goTo(desk, '/library');
  await expect(desk.getByRole('heading', { name: 'No content on this laptop' })).toBeVisible();
  await expectSaidInSpanish(kit, 'content.pack-invalid');
  expect({ ...enteredIn(kit.dataDir), settings: [] }).toEqual({ ...before, settings: [] });
  await goTo(desk, `/sessions/${sessionId}/check`);
  await expect(desk.getByText(sentence('content.not-found')).first()).toBeVisible();
  await desk.getByRole('button', { name: 'Start anyway' }).click();
  const wall = await kit.audience();
  await expectWallSays(wall, ['Welcome', 'The Hallway Question']);
  const welcome = await stillWall(kit, picture, 'welcome');
  await expectSaid(desk, 'content.not-found');
  await expectSameWall(picture, welcome);
  await desk.keyboard.press('PageDown');
  await expectWallSays(wall, ['Monday, between two periods']);
  expectSpanishFor('content.not-found');
});
