import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDrawing } from './browser.ts';
import { lintLayout, setStage, snapshot } from './frames.ts';
import { lintStoryboard } from './lint.ts';
import { drawFrame, drawPoster } from './scenes/draw.ts';
import { drawingPage } from './scenes/page.ts';
import { readStoryboard } from './storyboard.ts';
import { textsOf } from './texts.ts';
import { layTimeline, secondOf } from './timeline.ts';
import { speak } from './voice.ts';
import { SAMPLE_RATE } from './wave.ts';

/**
 * @file For authors: `node build/content/video/preview.ts <module folder> <output folder> [line id or line+seconds ...]` draws
 * the end of each line (or the moments named) as pictures, within seconds, and says what the lints would refuse.
 */
const [folder, out, ...moments] = process.argv.slice(2);
if (folder === undefined || out === undefined) throw new Error('usage: preview.ts <module folder> <output folder> [moment ...]');

const storyboard = readStoryboard(join(folder, 'storyboard.json'));
const scratch = mkdtempSync(join(tmpdir(), 'facilitator-kit-preview-'));
const voice = await speak(storyboard, folder, scratch);
const timeline = layTimeline(storyboard, new Map([...voice.samples].map(([id, samples]) => [id, samples.length / SAMPLE_RATE])));
const browser = await openDrawing(drawingPage());
mkdirSync(out, { recursive: true });

const shots =
  moments.length > 0
    ? moments.map((at) => ({ name: at, t: secondOf(timeline, at) }))
    : timeline.lines.map((line) => ({ name: line.id, t: line.end }));
for (const [index, shot] of shots.entries()) {
  await setStage(browser, drawFrame(storyboard, timeline, shot.t));
  writeFileSync(join(out, `${String(index).padStart(2, '0')}-${shot.name}.png`), await snapshot(browser));
}
await setStage(browser, drawPoster(storyboard, timeline, secondOf(timeline, storyboard.poster.at)));
writeFileSync(join(out, 'poster.png'), await snapshot(browser));

const problems = [
  ...lintStoryboard(storyboard),
  ...textsOf(storyboard, timeline).problems,
  ...(await lintLayout(browser, storyboard, timeline)),
];
console.log(
  `${timeline.duration.toFixed(1)} s, ${timeline.lines.length} lines; ${problems.length === 0 ? 'nothing to mend' : `to mend:\n  - ${problems.join('\n  - ')}`}`,
);
await browser.close();
rmSync(scratch, { recursive: true, force: true });
