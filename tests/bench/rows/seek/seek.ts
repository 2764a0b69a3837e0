import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startVirtualScreen } from '../../../../build/scripts/virtual-screen.ts';
import { PROJECTOR } from '../../../e2e/kit.ts';
import { pageAt, startBareChromium } from '../../harness/bare-chromium.ts';
import { type Cleanup, withCleanup } from '../../harness/cleanup.ts';
import { type LiveKit, openBlock, SCREEN, startLiveKit } from '../../harness/live-kit.ts';
import { clockOf } from '../../harness/page-clock.ts';
import { randomFrom } from '../../harness/random.ts';
import type { Row } from '../../harness/row.ts';
import { serve } from '../../harness/static-server.ts';
import { installBenchPack, type PackVideo } from '../../material/bench-pack.ts';
import { largeVideo } from '../../material/large-video.ts';
import { longDeck } from '../../material/long-deck.ts';
import { expectPicture, type Picture, picture, seekDirectly } from './pictures.ts';

const GIBIBYTE = 2 ** 30;

/** From the wish for another second of a large video to its picture. */
export const seek: Row = {
  name: 'seek',
  title: 'Seek to picture in a 1 GB video',
  method:
    '1 GiB of H.264, 1080p, a key picture every 2 s; 200 random places, paused, by turns in changing order, 300 ms apart. "On the wall\'s video" sets `currentTime` on the ' +
    "`<video>` of the running kit's wall, which reads from kit://media through main, and waits for `requestVideoFrameCallback`; the baseline does the same in a page " +
    'that is nothing but the video, from a plain server with byte ranges, in the same Chromium with the same switches and window size. "By the ' +
    "trainer's seek\" goes the whole way: from the command in the console's window by main to the wall's picture, while the console's own silent picture seeks, too. " +
    'Both stand on screens of their own. A picture that is not within a tenth of a second of the place within three seconds counts as never.',
  measure: ({ app, folder, quick, seed, say }) =>
    withCleanup(async (cleanup) => {
      const video = quick ? largeVideo(1, 20, say) : largeVideo(GIBIBYTE, 60, say);
      const data = join(folder, 'seek-data');
      await installBenchPack(data, join(folder, 'seek-pack'), longDeck(2), video);
      const kit = await startLiveKit(app, data, cleanup);
      await openBlock(kit, 'video');
      await kit.audience.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
      const bare = await barePage(video, cleanup);

      const clocks = { console: await clockOf(kit.console), audience: await clockOf(kit.audience) };
      const random = randomFrom(seed);
      const [direct, whole, baseline]: [number[], number[], number[]] = [[], [], []];
      const rounds = quick ? 5 : 200;
      let zeros = 0;
      for (let round = 0; round < rounds; round += 1) {
        const first = place(random, video);
        const second = elsewhere(random, video, first);
        const onBare = async (): Promise<void> => {
          await calm();
          baseline.push((await seekDirectly(bare, first)).took);
        };
        const onKit = async (): Promise<void> => {
          await calm();
          const wall = await seekDirectly(kit.audience, first);
          direct.push(wall.took);
          await mirrorFollowed(kit.console, first);
          if (wall.stands < 1) zeros += 1;
        };
        // Each goes first every other time, so that neither always pays for what the other leaves running.
        for (const turn of round % 2 === 0 ? [onBare, onKit] : [onKit, onBare]) await turn();
        await calm();
        const commanded = await seekByCommand(kit, second, clocks);
        whole.push(commanded.took);
        await mirrorFollowed(kit.console, second);
        const { state } = (await kit.kit.ask('live.view', {})) ?? { state: null };
        const told = state?.screen.kind === 'video' ? state.screen.seconds : 0;
        if (commanded.stands < 1 || told < 1) zeros += 1;
        if ((round + 1) % 50 === 0) say(`${round + 1} of ${rounds}`);
      }
      return {
        lines: [
          { what: "on the wall's video", unit: 'ms', ours: direct, baseline, atMost: { ratio: 1.2 } },
          { what: "by the trainer's seek", unit: 'ms', ours: whole, baseline, atMost: { ratio: 1.2 } },
        ],
        notes: [`Fell back to zero (the wall's video or the live state): ${zeros} of ${rounds * 2} seeks.`],
      };
    }),
};

/** After a picture a browser goes on reading and decoding ahead; a trainer does not seek before that is over. */
const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 300));

/** Not at the very beginning, so that a fall back to zero shows. */
const place = (random: () => number, video: PackVideo): number => 5 + random() * (video.seconds - 10);

/** A picture that is on the glass already would not be drawn again, and its coming could not be seen. */
const elsewhere = (random: () => number, video: PackVideo, here: number): number => {
  const there = place(random, video);
  return Math.abs(there - here) < 0.2 ? elsewhere(random, video, here) : there;
};

const barePage = async (video: PackVideo, cleanup: Cleanup): Promise<Page> => {
  const html = `<!doctype html><html lang="en"><title>Video</title><style>html,body{margin:0;background:#000;height:100%}video{width:100%;height:100%}</style>
<video src="/video.mp4" preload="auto" playsinline></video></html>`;
  const server = await serve((path) =>
    path === '/' ? { text: html } : path === '/video.mp4' ? { file: video.file } : undefined,
  );
  cleanup.add(server.close);
  const screen = await startVirtualScreen(SCREEN.width, SCREEN.height);
  cleanup.add(() => screen.stop());
  const chromium = await startBareChromium(screen, `${server.origin}/`);
  cleanup.add(chromium.close);
  await chromium.place(`${server.origin}/`, PROJECTOR);
  const page = await pageAt(await chromium.connect(), `${server.origin}/`);
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2);
  return page;
};

interface Clocks {
  readonly console: number;
  readonly audience: number;
}

/** The console asks main, main tells the wall: timed from the question to the picture. */
const seekByCommand = async (
  { audience, console: window }: LiveKit,
  seconds: number,
  clocks: Clocks,
): Promise<Picture & { readonly took: number }> => {
  await expectPicture(audience, seconds);
  const began = await window.evaluate(async (at) => {
    const start = performance.now();
    const { kit } = globalThis as unknown as { readonly kit: { invoke: (channel: string, input: unknown) => Promise<unknown> } };
    await kit.invoke('live.command', { kind: 'seek', seconds: at });
    return start;
  }, seconds);
  const shown = await picture(audience);
  return { ...shown, took: shown.at + clocks.audience - (began + clocks.console) };
};

/** The console's own picture has come after: a trainer does not seek faster, and the next measurement is not to pay for this one. */
const mirrorFollowed = async (window: Page, seconds: number): Promise<void> => {
  await window.waitForFunction((at) => {
    const video = document.querySelector('video');
    return video !== null && !video.seeking && Math.abs(video.currentTime - at) < 0.1;
  }, seconds);
};
