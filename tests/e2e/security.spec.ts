import { mkdirSync } from 'node:fs';
import { descendants } from '../../build/chromium-shell/testing.ts';
import { expect, test } from './fixture.ts';
import { addressHoles } from './security/addresses.ts';
import { bridgeHoles, senderHoles } from './security/bridge.ts';
import { type Elsewhere, startElsewhere } from './security/elsewhere.ts';
import { optionHoles } from './security/options.ts';
import { grantHoles, permissionHoles } from './security/permissions.ts';
import { securityScene, whilePrinting } from './security/scene.ts';
import { logHoles, storageHoles } from './security/traces.ts';
import { navigationHoles, networkHoles, policyHoles, windowHoles } from './security/ways-out.ts';

/**
 * Design section 12 in the real windows of a live session. Each look gives the names of what is open and should be closed;
 * `security-switches.spec.ts` turns each switch off and sees that its name comes up.
 */

const onElectron = process.env.KIT_RUNTIME === 'electron';

let elsewhere: Elsewhere;
test.beforeEach(async () => {
  elsewhere = await startElsewhere();
});
test.afterEach(() => elsewhere.stop());

test('no page can do more than its policy says, and nothing comes out', async ({ kit }, testInfo) => {
  const scene = await securityScene(kit);
  const { desk, wall, curtain, deskDeck, wallDeck } = scene;
  const found = [
    ...(await policyHoles(desk, 'console', 'app', elsewhere)),
    ...(await policyHoles(wall, 'audience', 'app', elsewhere)),
    ...(await policyHoles(curtain, 'curtain', 'app', elsewhere)),
    ...(await policyHoles(deskDeck, 'deck in console', 'deck', elsewhere)),
    ...(await policyHoles(wallDeck, 'deck in audience', 'deck', elsewhere)),
  ];
  const stick = testInfo.outputPath('stick');
  mkdirSync(stick);
  const printed = await whilePrinting(scene, stick, async (page) => [
    ...(await policyHoles(page, 'print', 'app', elsewhere)),
    ...(await bridgeHoles(page, 'print')),
    ...(await grantHoles(page, 'print')),
    ...(await storageHoles(page, 'print')),
    ...(await optionHoles(kit)),
  ]);
  expect([...found, ...printed]).toEqual([]);
  // The nonce is what React Aria's styles come by: with it they apply.
  const styled = await desk.evaluate(() => {
    const style = document.createElement('style');
    style.nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
    style.textContent = 'body { outline-offset: 3px }';
    document.head.append(style);
    return getComputedStyle(document.body).outlineOffset;
  });
  expect(styled).toBe('3px');
  expect([...(await networkHoles(kit, desk, elsewhere)), ...(await addressHoles(desk))]).toEqual([]);
});

test('no page asks main for what is not its own, or uses what is not granted', async ({ kit }) => {
  const { desk, wall, curtain, deskDeck, wallDeck } = await securityScene(kit);
  const found = [
    ...(await optionHoles(kit)),
    ...(await bridgeHoles(desk, 'console')),
    ...(await bridgeHoles(wall, 'audience')),
    ...(await bridgeHoles(curtain, 'curtain')),
    ...(await grantHoles(desk, 'console')),
    ...(await grantHoles(wall, 'audience')),
    ...(await grantHoles(curtain, 'curtain')),
    ...(await grantHoles(deskDeck, 'deck in console')),
    ...(await storageHoles(desk, 'console')),
    ...(await storageHoles(wall, 'audience')),
    ...(await storageHoles(curtain, 'curtain')),
    ...(await storageHoles(deskDeck, 'deck in console')),
    ...logHoles(kit),
  ];
  expect(found).toEqual([]);
  // A slide document has no bridge at all, nor has it a way to its window's.
  for (const deck of [deskDeck, wallDeck]) {
    expect(await deck.evaluate(() => ['kit', 'require', 'process'].filter((name) => name in window))).toEqual([]);
    const reached = await deck.evaluate(() => {
      try {
        return 'kit' in window.parent;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(reached).toBe('SecurityError');
  }
});

test('main refuses what only Electron could bring to it', async ({ kit }) => {
  test.skip(onElectron, 'the reason: it is the stand-in that asks main as if');
  await securityScene(kit);
  const found = [...(await senderHoles(kit))];
  for (const kind of ['console', 'audience', 'curtain'] as const) found.push(...(await permissionHoles(kit, kind)));
  expect(found).toEqual([]);
});

test('no window hears what is told to another', async ({ kit }) => {
  const { desk, wall, curtain } = await securityScene(kit);
  type Heard = Window & { heard: string[]; kit: { on: (event: string, listener: () => void) => void } };
  for (const page of [desk, wall, curtain]) {
    await page.evaluate(() => {
      const here = window as unknown as Heard;
      here.heard = [];
      for (const event of ['live.changed', 'wall.changed', 'records.changed', 'curtain.picture'])
        here.kit.on(event, () => here.heard.push(event));
    });
  }
  await kit.ask('notes.add', {
    sessionId: (await kit.ask('sessions.list', {}))[0]?.id ?? ('' as never),
    note: { kind: 'note', text: 'the roster is in here' },
  });
  await desk.keyboard.press('PageDown');
  const heard = (page: typeof desk): Promise<readonly string[]> =>
    page.evaluate(() => [...new Set((window as unknown as Heard).heard)].sort());
  await expect.poll(() => heard(curtain)).toEqual(['curtain.picture', 'wall.changed']);
  expect([await heard(desk), await heard(wall)]).toEqual([['live.changed', 'records.changed'], ['wall.changed']]);
});

test('no page goes elsewhere or opens a window', async ({ kit }) => {
  const { desk, wall, curtain, wallDeck } = await securityScene(kit);
  const own = new URL(desk.url()).origin;
  const found = [
    ...(await windowHoles(kit, desk, 'console')),
    ...(await windowHoles(kit, wall, 'audience')),
    ...(await navigationHoles(desk, desk.mainFrame(), 'console', 'https://example.org/')),
    ...(await navigationHoles(desk, desk.mainFrame(), 'console', `${own}/audience.html`)),
    ...(await navigationHoles(wall, wall.mainFrame(), 'audience', `${elsewhere.origin}/`)),
    ...(await navigationHoles(curtain, curtain.mainFrame(), 'curtain', `${own}/console.html`)),
  ];
  expect(found).toEqual([]);
  // A slide document cannot take its window along either.
  const taken = await wallDeck.evaluate(() => {
    try {
      if (window.top !== null) window.top.location.href = 'https://example.org/';
      return 'allowed';
    } catch (error) {
      return (error as Error).name;
    }
  });
  expect(taken).toBe('SecurityError');
  // Where it goes itself is not asked about by the stand-in (it is by Electron); its window's policy lets it go nowhere all the same.
  await navigationHoles(wall, wallDeck, 'deck in audience', `${elsewhere.origin}/`);
  expect(elsewhere.knocks()).toBe(0);
  expect(wallDeck.url()).not.toContain(elsewhere.origin);
});

test('Chromium keeps its sandbox, in every process of the running kit', async ({ kit }) => {
  test.skip(process.platform !== 'linux', 'the reason: it is read from /proc');
  await securityScene(kit);
  const processes = descendants(await kit.mainPid());
  const renderers = processes.filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThanOrEqual(3);
  // One of Chromium's two zygotes has no sandbox, for the processes that draw (`--no-zygote-...`): that is how it is built.
  const off = new RegExp(`--no-${'sandbox'}|--disable-[a-z-]+-${'sandbox'}|--disable-web-security|--single-process`);
  expect(processes.filter(({ command }) => off.test(command)).map(({ command }) => command)).toEqual([]);
  // 2: a seccomp filter is on. A renderer without the sandbox would have none.
  expect(renderers.filter(({ status }) => !/^Seccomp:\s*2$/m.test(status))).toEqual([]);
});
