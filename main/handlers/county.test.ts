import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { County } from '../../preload/contract/models/county.ts';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import { failed, ok } from '../../preload/contract/models/problem.ts';
import { liveState } from '../records/testing/samples.ts';
import { expectOk, testClock } from '../records/testing/test-records.ts';
import { countyHandlers, takeCountyByItself } from './county.ts';
import { planner } from './testing/planning.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

const PNG = 'iVBORw0KGgo=';
const county = (packId: string, packVersion = '1.0.0', agency = `${packId} office`): County => ({
  source: {
    ...{ packId, packVersion, title: { en: packId }, publisher: 'P', signedBy: null },
    manifestSha256: Sha256.parse(Buffer.from(`${packId} ${packVersion}`).toString('hex').padEnd(64, '0').slice(0, 64)),
  },
  settings: { agency, signatory: { name: 'J. Ellis', title: 'Director' } },
  logo: { mediaType: 'image/png', base64: PNG },
});

let kit: TestServices;
let onBoard: County[];
const library = {
  counties: () => onBoard,
  county: async (packId: string) => {
    const found = onBoard.find(({ source }) => source.packId === packId);
    return found === undefined ? failed<County>('content.not-found', { what: packId }) : ok(found);
  },
};
const caller = { windowKind: 'console' } as const;
const services = () => ({
  records: kit.records,
  library,
  onChanged: () => kit.services.broadcast('records.changed', { area: 'county' }),
});
const handlers = () => countyHandlers(services());
const state = () => handlers()['county.get']({}, caller);
const settle = () => takeCountyByItself(services());
const inForce = async () => (await state()).inForce?.source.packVersion ?? null;

beforeEach(async () => {
  kit = await testServices();
  onBoard = [];
});
afterEach(() => kit.dispose());

describe('county settings come into force', () => {
  it('by themselves where they are the only ones, and in a newer version', async () => {
    expect([await settle(), await inForce()]).toEqual([null, null]);
    onBoard = [county('a')];
    expect([await settle(), await inForce()]).toEqual([null, '1.0.0']);
    onBoard = [county('a', '1.10.0')];
    expect([await settle(), await inForce()]).toEqual([null, '1.10.0']);
    onBoard = [county('a', '1.9.0')];
    await settle();
    expect(await inForce()).toBe('1.10.0');
  });

  it('by the trainer where two packs have some, and stay when their pack is removed', async () => {
    onBoard = [county('a'), county('b')];
    await settle();
    expect(await state()).toMatchObject({ inForce: null, offers: [{ source: { packId: 'a' } }, { source: { packId: 'b' } }] });
    expectOk(await handlers()['county.use']({ packId: 'b' }, caller));
    expect(kit.told).toContain('county');
    onBoard = [];
    await settle();
    expect(await state()).toMatchObject({ inForce: county('b'), chosenByTrainer: true, offers: [] });
    expect(await handlers()['county.use']({ packId: 'a' }, caller)).toMatchObject({ ok: false });
  });

  it('not at all where the trainer goes on without', async () => {
    onBoard = [county('a')];
    await settle();
    expectOk(await handlers()['county.leave']({}, caller));
    await settle();
    expect(await state()).toMatchObject({ inForce: null, chosenByTrainer: true, offers: [{ source: { packId: 'a' } }] });
  });

  it('never where the logo is not what it should be: that is said', async () => {
    onBoard = [county('a')];
    const unusable = { ...library, county: async () => failed<County>('content.logo-unusable', { what: 'logo.png' }) };
    const problem = await takeCountyByItself({ ...services(), library: unusable });
    expect(problem).toEqual({ code: 'content.logo-unusable', params: { what: 'logo.png' } });
    expect(await inForce()).toBeNull();
  });
});

describe('a session under county settings', () => {
  it('is proposed with the agency, and keeps those under which it began, signatory included', async () => {
    onBoard = [county('a')];
    await settle();
    const { create } = planner(kit, testClock('2026-03-10T16:00:00.000Z'));
    const session = await create();
    expect(session.hostAgency).toBe('a office');
    const heldUnder = async () => expectOk(await kit.records.call('report.read', session.id)).county;
    expect(await heldUnder()).toMatchObject({ signatory: null, settings: { agency: 'a office' } });

    expectOk(await kit.records.call('settings.write', { signatoryName: 'R. Vega', signatoryTitle: 'Coordinator' }));
    const stamp = testClock('2026-03-10T16:30:00.000Z').stamp();
    expectOk(await kit.records.call('live.started', liveState(session), [], stamp));
    onBoard = [county('a', '2.0.0', 'Another office')];
    await settle();
    expectOk(await kit.records.call('settings.write', { signatoryName: '', signatoryTitle: '' }));
    expect(await heldUnder()).toMatchObject({
      source: { packVersion: '1.0.0' },
      settings: { agency: 'a office' },
      signatory: { name: 'R. Vega' },
      logo: { base64: PNG },
    });
    expectOk(await kit.records.call('settings.write', { hostAgency: 'My own' }));
    expect((await create('Next')).hostAgency).toBe('My own');
  });

  it('and one that began without any stays without', async () => {
    const { create } = planner(kit, testClock('2026-03-10T16:00:00.000Z'));
    const session = await create();
    const stamp = testClock('2026-03-10T16:30:00.000Z').stamp();
    expectOk(await kit.records.call('live.started', liveState(session), [], stamp));
    onBoard = [county('a')];
    await settle();
    expect(expectOk(await kit.records.call('report.read', session.id)).county).toBeNull();
  });
});
