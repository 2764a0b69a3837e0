import { join } from 'node:path';
import { waitFor } from '../../../../build/chromium-shell/testing.ts';
import { type Cleanup, withCleanup } from '../../harness/cleanup.ts';
import { type KitAlone, startKitAlone } from '../../harness/kit-alone.ts';
import { good, openBlock, startLiveKit } from '../../harness/live-kit.ts';
import { memoryOf, memoryOfFamily } from '../../harness/processes.ts';
import type { Row } from '../../harness/row.ts';
import { slideDocument, slideSnapshot } from '../../harness/slide-document.ts';
import { installBenchPack } from '../../material/bench-pack.ts';
import { largeVideo } from '../../material/large-video.ts';
import { longDeck } from '../../material/long-deck.ts';
import { bareSlides, bareVideos } from './bare-windows.ts';

/** What a session takes of a small laptop. */
export const memory: Row = {
  name: 'memory',
  title: 'Memory of console, audience and curtain in a session',
  method:
    "Proportional set size (`smaps_rollup`) summed over every process of Chromium, a sample a second, by turns with the baseline's while both run. " +
    "The kit's main process (Node here, the browser process itself in Electron) is told by itself. The baseline is the same Chromium with the same " +
    'switches and three windows of the same sizes: two show the very slide (the HTML, style sheets and fonts that the kit has drawn, without any script), or play the very video, one of them ' +
    "silent; the third is empty. Neither is driven by a test's driver, whose scripts in each window and slide document would be measured with them: the session is prepared by one, " +
    'broken off by a kill, and goes on by itself in the kit that is measured. What Chromium maps of its own files is divided by how many processes map it: any other Chromium ' +
    'on the machine makes that part, and with it both sides, smaller.',
  measure: ({ app, folder, quick, say }) =>
    withCleanup(async (cleanup) => {
      const video = largeVideo(1, quick ? 20 : 60, say);
      const data = join(folder, 'memory-data');
      await installBenchPack(data, join(folder, 'memory-pack'), longDeck(20), video);
      const { slide, videoBlock } = await prepare(app, data);
      const mains: number[] = [];
      const sample = async (kit: KitAlone, bare: number): Promise<{ ours: readonly number[]; baseline: readonly number[] }> => {
        const [ours, baseline]: [number[], number[]] = [[], []];
        await pause(quick ? 500 : SETTLED_MS);
        for (let index = 0; index < (quick ? 2 : 20); index += 1) {
          ours.push(memoryOfFamily(kit.chromium));
          baseline.push(memoryOfFamily(bare));
          mains.push(memoryOf(kit.main));
          await pause(quick ? 100 : 1000);
        }
        return { ours, baseline };
      };

      const kit = await startKitAlone(app, data, cleanup);
      const slides = await withCleanup(async (inner) => sample(kit, (await bareSlides(app, slide, inner)).pid));
      say('slide: done');
      good(await kit.ask('live.command', { kind: 'go-to-block', blockId: videoBlock }));
      good(await kit.ask('live.command', { kind: 'play' }));
      await waitFor('the wall to tell of its video', async () => {
        const screen = (await kit.ask('live.view', {}))?.state.screen;
        return screen?.kind === 'video' && screen.seconds > 0.5 ? true : undefined;
      });
      const playing = await withCleanup(async (inner) => sample(kit, (await bareVideos(video.file, inner)).pid));
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

/** After this long a window has given back what it needed only to come up. */
const SETTLED_MS = 15_000;

/** Between two samples nothing is waited for: it is the time itself that is looked at. */
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Begins a session, photographs its first slide as HTML, and breaks it off there. */
const prepare = (app: string, data: string): Promise<{ readonly slide: string; readonly videoBlock: string }> =>
  withCleanup(async (cleanup: Cleanup) => {
    const live = await startLiveKit(app, data, cleanup);
    await openBlock(live, 'deck');
    const slide = await slideSnapshot(await slideDocument(live.audience));
    await live.kit.killMain();
    const videoBlock = live.session.days[0]?.blocks.find(({ kind }) => kind === 'video')?.id;
    if (videoBlock === undefined) throw new Error('the agenda has no video');
    return { slide, videoBlock };
  });
