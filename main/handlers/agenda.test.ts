import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plannedTimes, timeOf } from '../../preload/contract/agenda-times.ts';
import type { BlockId } from '../../preload/contract/models/ids.ts';
import { expectOk, type TestClock, testClock } from '../records/testing/test-records.ts';
import { agenda, block, blockOf, codeOf, date, dayOf, planner, time } from './testing/planning.ts';
import { sampleModule } from './testing/sample-module.ts';
import { type TestServices, testServices } from './testing/test-services.ts';

let kit: TestServices;
let clock: TestClock;
let ask: ReturnType<typeof planner>['ask'];
let create: ReturnType<typeof planner>['create'];
beforeEach(async () => {
  kit = await testServices([sampleModule('hallway'), sampleModule('referral')]);
  clock = testClock('2026-03-01T16:00:00.000Z');
  ({ ask, create } = planner(kit, clock));
});
afterEach(() => kit.dispose());

describe('the agenda', () => {
  it('takes items at a place, moves them, changes them, removes them', async () => {
    const session = await create();
    const { id: sessionId } = session;
    const dayId = dayOf(session);
    for (const title of ['One', 'Two', 'Three']) {
      await ask('blocks.add', { sessionId, block: block(dayId, title), position: null });
    }
    const four = expectOk(await ask('blocks.add', { sessionId, block: block(dayId, 'Zero'), position: 0 }));
    expect(agenda(four)).toEqual(['Zero', 'One', 'Two', 'Three']);
    const moved = expectOk(await ask('blocks.move', { sessionId, blockId: blockOf(four, 'Zero'), dayId, position: 2 }));
    expect(agenda(moved)).toEqual(['One', 'Two', 'Zero', 'Three']);
    const far = expectOk(await ask('blocks.move', { sessionId, blockId: blockOf(four, 'One'), dayId, position: 99 }));
    expect(agenda(far)).toEqual(['Two', 'Zero', 'Three', 'One']);
    const changed = expectOk(
      await ask('blocks.update', { sessionId, blockId: blockOf(far, 'Zero'), change: { minutes: 45, title: undefined } }),
    );
    const [day] = changed.days;
    expect(day && plannedTimes(day).map((planned) => [planned.block.title, timeOf(planned.start)])).toEqual([
      ['Two', '08:30'],
      ['Zero', '08:45'],
      ['Three', '09:30'],
      ['One', '09:45'],
    ]);
    const fewer = expectOk(await ask('blocks.remove', { sessionId, blockId: blockOf(changed, 'Zero') }));
    expect(agenda(fewer)).toEqual(['Two', 'Three', 'One']);
    expect(codeOf(await ask('blocks.remove', { sessionId, blockId: blockOf(changed, 'Zero') }))).toBe('session.item-gone');
  });

  it('lets an item move to another day', async () => {
    const session = await create();
    const two = expectOk(
      await ask('sessions.add-day', { sessionId: session.id, date: date('2026-03-11'), startsAt: time('09:00') }),
    );
    await ask('blocks.add', { sessionId: session.id, block: block(dayOf(two), 'One'), position: null });
    const before = expectOk(await ask('blocks.add', { sessionId: session.id, block: block(dayOf(two), 'Two'), position: null }));
    const after = expectOk(
      await ask('blocks.move', { sessionId: session.id, blockId: blockOf(before, 'One'), dayId: dayOf(two, 1), position: 0 }),
    );
    expect([agenda(after, 0), agenda(after, 1)]).toEqual([['Two'], ['One']]);
  });

  it('keeps another session’s items out of reach', async () => {
    const mine = await create();
    const other = await create('Other');
    const theirs = expectOk(
      await ask('blocks.add', { sessionId: other.id, block: block(dayOf(other), 'Theirs'), position: null }),
    );
    const blockId = blockOf(theirs, 'Theirs');
    expect(codeOf(await ask('blocks.remove', { sessionId: mine.id, blockId }))).toBe('session.item-gone');
    expect(codeOf(await ask('blocks.move', { sessionId: other.id, blockId, dayId: dayOf(mine), position: 0 }))).toBe(
      'session.item-gone',
    );
    expect(codeOf(await ask('blocks.add', { sessionId: mine.id, block: block(dayOf(other), 'X'), position: null }))).toBe(
      'session.item-gone',
    );
  });
});

describe('a module', () => {
  it('brings its agenda in the session’s language, and itself', async () => {
    const session = await create();
    await ask('sessions.update', { sessionId: session.id, details: { language: 'es' } });
    await ask('blocks.add', { sessionId: session.id, block: block(dayOf(session), 'Convening'), position: null });
    const added = expectOk(
      await ask('sessions.add-module', { sessionId: session.id, dayId: dayOf(session), packId: 'starter', moduleId: 'hallway' }),
    );
    expect(agenda(added)).toEqual(['Convening', 'Apertura', 'La pregunta']);
    expect(added.days[0]?.blocks[2]).toMatchObject({
      kind: 'deck',
      minutes: 40,
      optional: true,
      creditable: true,
      item: { packId: 'starter', packVersion: '1.0.0', moduleId: 'hallway', itemId: 'slides' },
      slideId: 'hallway',
    });
    expect(added.modules).toMatchObject([{ moduleId: 'hallway', title: '¿Qué puede decir?', packTitle: 'Starter pack' }]);
  });

  it('leaves with its last item, and only then', async () => {
    const session = await create();
    const at = { sessionId: session.id, dayId: dayOf(session), packId: 'starter' };
    await ask('sessions.add-module', { ...at, moduleId: 'hallway' });
    const both = expectOk(await ask('sessions.add-module', { ...at, moduleId: 'referral' }));
    const remove = async (blockId: BlockId | undefined) =>
      expectOk(await ask('blocks.remove', { sessionId: session.id, blockId: blockId ?? blockOf(both, 'none') })).modules.map(
        (m) => m.moduleId,
      );
    expect(await remove(both.days[0]?.blocks[1]?.id)).toEqual(['hallway', 'referral']);
    expect(await remove(both.days[0]?.blocks[0]?.id)).toEqual(['referral']);
  });

  it('that is not on board has its own words', async () => {
    const session = await create();
    const at = { sessionId: session.id, dayId: dayOf(session), packId: 'starter' };
    expect(codeOf(await ask('sessions.add-module', { ...at, moduleId: 'gone' }))).toBe('content.not-found');
  });
});
