import type { Cleanup } from '../../harness/cleanup.ts';
import { good, openBlock, startLiveKit } from '../../harness/live-kit.ts';
import { clockOf } from '../../harness/page-clock.ts';
import { slideDocument } from '../../harness/slide-document.ts';
import { keyboardOf } from './keyboard.ts';
import type { Stand } from './stand.ts';
import { watchSlides } from './watch-slides.ts';

/** A kit in a session: keys go to the console, slides come on the wall. */
export const kitStand = async (app: string, dataDir: string, cleanup: Cleanup): Promise<Stand> => {
  const live = await startLiveKit(app, dataDir, cleanup);
  await openBlock(live, 'deck');
  const wall = await slideDocument(live.audience);
  await watchSlides(wall);
  return {
    name: 'the kit',
    keyboard: await keyboardOf(live.console),
    wall,
    keyClock: await clockOf(live.console),
    wallClock: await clockOf(live.audience, wall),
    rewind: async () => {
      good(await live.kit.ask('live.command', { kind: 'first' }));
      await wall.waitForFunction(() => document.querySelector('.slides section.present h2')?.textContent === 'Slide 0');
    },
  };
};
