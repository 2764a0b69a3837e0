import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SessionId } from '../../../preload/contract/models/ids.ts';
import { Instant, PlainDate } from '../../../preload/contract/models/time.ts';
import type { PlannedModule } from '../../records/stores/planned-modules.ts';
import { expectOk } from '../../records/testing/test-records.ts';
import { readPackFolder } from '../install-pack.ts';
import type { Pack } from '../pack.ts';
import { writeSmallPack } from '../testing/small-pack.ts';
import { describePack } from './describe.ts';
import { type Installed, type InstalledVersion, NOTHING_INSTALLED } from './installed.ts';
import { showing, versionOf, without } from './on-board.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kit-describe-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const packOf = async (version: string, id = 'test.small'): Promise<Pack> => {
  const { folder } = await writeSmallPack(join(root, id, version), { id, version });
  return expectOk(await readPackFolder(folder, '0.1.0'));
};
const from = (kind: InstalledVersion['origin']['kind'], pack: Pack): InstalledVersion => {
  const { packId, version, manifestSha256 } = versionOf(pack);
  const installedAt = Instant.parse('2026-11-25T08:00:00.000Z');
  return { packId, version, manifestSha256, origin: { kind, name: 'stick' }, installedAt, signature: null };
};
const planned = (version: string, packId = 'test.small'): PlannedModule => ({
  sessionId: SessionId.parse(`0198c0de-0000-7000-8000-${version.replaceAll('.', '').padStart(12, '0')}`),
  title: `Planned with ${version}`,
  status: 'planned',
  date: PlainDate.parse('2026-12-01'),
  packId,
  version,
  moduleId: 'first',
  moduleTitle: 'First module',
});
/** Installs versions one after the other over what ships. */
const installedOver = (shipped: Pack | null, updates: readonly Pack[]): Installed => {
  const ships = shipped === null ? [] : [shipped];
  let installed: Installed = { ...NOTHING_INSTALLED, versions: ships.map((pack) => from('shipped', pack)) };
  let before = shipped;
  for (const pack of updates) {
    installed = { ...installed, versions: [...installed.versions, from('file', pack)] };
    const shown = showing(installed, versionOf(pack), before?.manifestSha256 ?? null, ships.map(versionOf));
    [installed, before] = [{ ...installed, shown }, pack];
  }
  return installed;
};
const stored = (pack: Pack): Pack => ({ ...pack, folder: null });

it('the shipped version comes back when what was installed over it is removed, one update deep and two', async () => {
  const [shipped, first, second] = [await packOf('1.0.0'), await packOf('1.1.0'), await packOf('1.2.0')];
  const plans = ['1.0.0', '1.1.0', '1.2.0'].map((version) => planned(version));
  const once = { installed: installedOver(shipped, [first]), packs: [shipped, stored(first)], planned: plans.slice(0, 2) };
  expect(describePack(stored(first), once)).toMatchObject({
    ...{ kept: [{ version: '1.0.0', because: 'previous' }], removable: true, ships: true },
    losing: [{ title: 'Planned with 1.1.0' }],
  });
  const packs = [shipped, stored(first), stored(second)];
  const twice = { installed: installedOver(shipped, [first, second]), packs, planned: plans };
  expect(describePack(stored(second), twice)).toMatchObject({
    ...{ removable: true, ships: true },
    losing: [{ title: 'Planned with 1.1.0' }, { title: 'Planned with 1.2.0' }],
  });
  expect(describePack(shipped, { installed: NOTHING_INSTALLED, packs: [shipped], planned: plans })).toMatchObject({
    ...{ removable: false, ships: true, losing: [] },
  });
});

it('nothing comes back of a pack that never shipped; sessions of other packs lose nothing by its removal', async () => {
  const [first, second] = [await packOf('1.0.0'), await packOf('1.1.0')];
  const others = [await packOf('1.0.0', 'test.other'), await packOf('1.1.0', 'test.other'), await packOf('1.2.0', 'test.other')];
  const [mine, theirs] = [installedOver(null, [first, second]), installedOver(null, others)];
  const installed = { ...mine, versions: [...mine.versions, ...theirs.versions], shown: { ...mine.shown, ...theirs.shown } };
  const plans = [planned('1.0.0'), planned('1.0.0', 'test.other')];
  const packs = [first, second, ...others].map(stored);
  expect(describePack(stored(second), { installed, packs, planned: plans })).toMatchObject({
    ...{ ships: false, losing: [{ title: 'Planned with 1.0.0' }] },
  });
  expect(without(installed, 'test.small', [], plans).versions.map((each) => `${each.packId} ${each.version}`)).toEqual([
    'test.other 1.0.0',
    'test.other 1.1.0',
    'test.other 1.2.0',
  ]);
});
