import { spawnSync } from 'node:child_process';
import { isBuilt } from '../../build/scripts/freshness.ts';
import { root, runtimeCommand } from '../bench/harness/app-copy.ts';
import { test as base, expect } from './fixture.ts';
import { Kit, LAPTOP } from './kit.ts';
import { goTo, HALLWAY } from './screens.ts';
import { addressHoles } from './security/addresses.ts';
import { bridgeHoles, senderHoles } from './security/bridge.ts';
import { buildWithout } from './security/build-without.ts';
import { type Elsewhere, startElsewhere } from './security/elsewhere.ts';
import { type Holes, optionHoles } from './security/options.ts';
import { grantHoles, permissionHoles } from './security/permissions.ts';
import { CONNECT, HALF_OF_POLICIES, OTHER_HALF_OF_POLICIES } from './security/policy-switches.ts';
import { deckIn } from './security/scene.ts';
import { ASKING, PREFERENCES, type Switch, USING } from './security/switches.ts';
import { logHoles, storageHoles } from './security/traces.ts';
import { navigationHoles, networkHoles, policyHoles, windowHoles } from './security/ways-out.ts';

/**
 * That the tests of design section 12 can fail. The kit is built with some switches turned off and looked at by the same eyes as in
 * `security.spec.ts`: what is found open must be exactly what those switches keep closed, neither less nor more. The switches are in
 * `security/switches.ts` and `security/policy-switches.ts`, in groups that do not hide one another.
 */

interface Given {
  /** Starts a kit without some switches. */
  readonly without: (switches: readonly Switch[]) => Promise<Kit>;
  readonly elsewhere: Elsewhere;
}

const test = base.extend<Given>({
  without: async ({ xScreen }, use, testInfo) => {
    test.skip(process.env.KIT_RUNTIME === 'electron', 'the reason: a kit that was built apart is run by the stand-in');
    if (!isBuilt(root)) spawnSync(process.execPath, ['build/scripts/build.ts'], { cwd: root, stdio: 'inherit' });
    let kit: Kit | undefined;
    await use(async (switches) => {
      const app = await buildWithout(
        testInfo.outputPath('app'),
        switches.map(({ edit }) => edit),
      );
      kit = new Kit({
        display: xScreen.display,
        dataDir: testInfo.outputPath('data'),
        displays: [LAPTOP],
        colorScheme: 'light',
        under: [],
        environment: {},
        program: runtimeCommand(app),
      });
      await kit.start();
      return kit;
    });
    await kit?.dispose();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  elsewhere: async ({}, use) => {
    const elsewhere = await startElsewhere();
    await use(elsewhere);
    elsewhere.stop();
  },
});

/** Everything that can be looked at in the trainer's window and in a slide document in it; what ends the page comes last. */
const look = async (kit: Kit, elsewhere: Elsewhere, patienceMs: number): Promise<Holes> => {
  const desk = await kit.console();
  await goTo(desk, `/library/module/${HALLWAY.packId}/${HALLWAY.moduleId}/deck`);
  return [
    ...(await optionHoles(kit)),
    ...(await bridgeHoles(desk, 'console')),
    ...logHoles(kit),
    ...(await senderHoles(kit)),
    ...(await permissionHoles(kit, 'console')),
    ...(await grantHoles(desk, 'console')),
    ...(await storageHoles(desk, 'console')),
    ...(await addressHoles(desk)),
    ...(await policyHoles(await deckIn(desk), 'deck', 'deck', elsewhere, patienceMs)),
    ...(await policyHoles(desk, 'console', 'app', elsewhere, patienceMs)),
    ...(await networkHoles(kit, desk, elsewhere)),
    ...(await windowHoles(kit, desk, 'console')),
    ...(await navigationHoles(desk, desk.mainFrame(), 'console', 'https://example.org/')),
  ];
};

/** As long as a busy machine may need; where policies are off, this is waited for in vain, so there it is less. */
const LONG = 15_000;

const sorted = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
const opened = (switches: readonly Switch[]): readonly string[] => sorted(switches.flatMap(({ opens }) => opens));

for (const { name, switches, patienceMs } of [
  { name: 'nothing is off, nothing is open', switches: [], patienceMs: LONG },
  {
    name: 'without web preferences, and without half of what looks at questions',
    switches: [...PREFERENCES, ...ASKING],
    patienceMs: LONG,
  },
  { name: 'without the other half', switches: USING, patienceMs: LONG },
  { name: 'without half of what policies say: still nothing comes out', switches: HALF_OF_POLICIES, patienceMs: 3000 },
  { name: 'without the other half of it: still nothing comes out', switches: OTHER_HALF_OF_POLICIES, patienceMs: 3000 },
] as const) {
  test(name, async ({ without, elsewhere }) => {
    const kit = await without(switches);
    expect(sorted(await look(kit, elsewhere, patienceMs))).toEqual(opened(switches));
  });
}

test('without the filter of requests behind the policy, main lets them out', async ({ without, elsewhere }) => {
  const edit = { file: 'main/security/network.ts', from: 'cancel: !own', to: 'cancel: false' };
  const kit = await without([CONNECT, { edit, opens: [] }]);
  const desk = await kit.console();
  expect(await policyHoles(desk, 'console', 'app', elsewhere, 3000)).toEqual(CONNECT.opens);
  expect(await networkHoles(kit, desk, elsewhere)).toEqual(['main lets requests out']);
});

test('what a page puts away is seen', async ({ without }) => {
  const kit = await without([]);
  const desk = await kit.console();
  await desk.evaluate(async () => {
    localStorage.setItem('a', '1');
    sessionStorage.setItem('a', '1');
    await cookieStore.set('a', '1');
    await new Promise((opened) => Object.assign(indexedDB.open('a'), { onsuccess: opened }));
  });
  expect(await storageHoles(desk, 'console')).toEqual(
    ['localStorage', 'sessionStorage', 'cookies', 'IndexedDB'].map((place) => `console: keeps ${place}`),
  );
});
