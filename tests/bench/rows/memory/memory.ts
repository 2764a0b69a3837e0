import { join } from 'node:path';
import { startVirtualScreen } from '../../../../build/scripts/virtual-screen.ts';
import { LAPTOP, PROJECTOR } from '../../../e2e/kit.ts';
import { placeWindow, startBareChromium } from '../../harness/bare-chromium.ts';
import { type Cleanup, withCleanup } from '../../harness/cleanup.ts';
import { good, openBlock, SCREEN, startLiveKit } from '../../harness/live-kit.ts';
import { memoryOf, memoryOfFamily } from '../../harness/processes.ts';
import type { Row } from '../../harness/row.ts';
import { slideDocument, slideSnapshot } from '../../harness/slide-document.ts';
import { type Served, serve } from '../../harness/static-server.ts';
import { installBenchPack } from '../../material/bench-pack.ts';
import { largeVideo } from '../../material/large-video.ts';
import { longDeck } from '../../material/long-deck.ts';

/** What a session takes of a small laptop. */
export const memory: Row = {
  name: 'memory',
  title: 'Memory of console, audience and curtain in a session',
  method:
    "Proportional set size (`smaps_rollup`) summed over every process of Chromium, a sample a second, by turns with the baseline's while both run. " +
    "The kit's main process (Node here, the browser process itself in Electron) is told by itself. The baseline is the same Chromium with the same " +
    'switches and three windows of the same sizes: two show the very slide (the HTML, style sheets and fonts that the kit has drawn, without any script), or play the very video, one of them ' +
    'silent; the third is empty.',
  measure: ({ app, folder, quick, say }) =>
    withCleanup(async (cleanup) => {
      const video = largeVideo(1, quick ? 20 : 60, say);
      const data = join(folder, 'memory-data');
      await installBenchPack(data, join(folder, 'memory-pack'), longDeck(20), video);
      const live = await startLiveKit(app, data, cleanup);
      const { main, chromium } = await live.kit.control.send('processes', null);
      await live.kit.curtain();
      await openBlock(live, 'deck');
      const slide = await slideSnapshot(await slideDocument(live.audience));
      const bare = await bareWindows(app, slide, video.file, cleanup);
      const samples = quick ? 2 : 20;

      const mains: number[] = [];
      const sample = async (): Promise<{ readonly ours: readonly number[]; readonly baseline: readonly number[] }> => {
        const [ours, baseline]: [number[], number[]] = [[], []];
        await pause(quick ? 500 : 5000);
        for (let index = 0; index < samples; index += 1) {
          ours.push(memoryOfFamily(chromium));
          baseline.push(memoryOfFamily(bare.pid));
          mains.push(memoryOf(main));
          await pause(quick ? 100 : 1000);
        }
        return { ours, baseline };
      };

      const slides = await sample();
      say('slide: done');
      await openBlock(live, 'video');
      good(await live.kit.ask('live.command', { kind: 'play' }));
      await live.audience.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5);
      await bare.playVideo();
      const playing = await sample();
      return {
        lines: [
          { what: 'a slide', unit: 'MiB', ...slides, atMost: { ratio: 1.3 } },
          { what: 'a video that plays', unit: 'MiB', ...playing, atMost: { ratio: 1.3 } },
          { what: "the kit's main process, in both", unit: 'MiB', ours: mains, baseline: null, atMost: {} },
        ],
        notes: [],
      };
    }),
};

/** Between two samples nothing is waited for: it is the time itself that is looked at. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const bareWindows = async (
  app: string,
  slide: string,
  video: string,
  cleanup: Cleanup,
): Promise<{ readonly pid: number; readonly playVideo: () => Promise<void> }> => {
  const player = (muted: string): Served => ({
    text: `<!doctype html><html lang="en"><title>Video</title><style>html,body{margin:0;background:#000;height:100%}video{width:100%;height:100%}</style><video src="/video.mp4" autoplay loop ${muted} playsinline></video></html>`,
  });
  const pages = new Map<string, Served>([
    ['/slide', { text: slide }],
    ['/empty', { text: '<!doctype html><html lang="en"><title>Empty</title></html>' }],
    ['/loud', player('')],
    ['/silent', player('muted')],
    ['/video.mp4', { file: video }],
  ]);
  const server = await serve((path) => {
    const known = pages.get(path);
    return known ?? (path.startsWith('/assets/') ? { file: join(app, 'dist/renderer', path) } : undefined);
  });
  cleanup.add(server.close);
  const screen = await startVirtualScreen(SCREEN.width, SCREEN.height);
  cleanup.add(() => screen.stop());
  const chromium = await startBareChromium(screen, `${server.origin}/slide?laptop`);
  cleanup.add(chromium.close);
  const laptop = await chromium.page(`${server.origin}/slide?laptop`);
  const wall = await chromium.openWindow(`${server.origin}/slide?wall`);
  const third = await chromium.openWindow(`${server.origin}/empty`);
  for (const [page, box] of [
    [laptop, LAPTOP],
    [third, PROJECTOR],
    [wall, PROJECTOR],
  ] as const) {
    await placeWindow(page, box);
  }
  return {
    pid: chromium.pid,
    playVideo: async () => {
      await laptop.goto(`${server.origin}/silent`);
      await wall.goto(`${server.origin}/loud`);
      await wall.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.5);
    },
  };
};
