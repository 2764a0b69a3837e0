import type { Picture } from '../pictures.ts';
import type { Storyboard } from '../storyboard.ts';
import { linesOf } from '../storyboard.ts';
import { sceneAt, type Timeline } from '../timeline.ts';
import { drawAnswers } from './answers.ts';
import { drawCall } from './call.ts';
import { drawCardScene } from './card-scene.ts';
import { drawColumns } from './columns.ts';
import { drawConversation } from './conversation.ts';
import { drawGrid } from './grid.ts';
import { drawLadder } from './ladder.ts';
import { escapeHtml, n } from './markup.ts';
import { easeOut, type Moment } from './motion.ts';
import { drawPathPicture } from './path.ts';
import { drawRings } from './rings.ts';
import { drawSort } from './sort.ts';
import { drawThings } from './things.ts';
import { drawWeeks } from './weeks.ts';

/** Seconds in which a scene comes out of the paper and goes back into it. */
const FADE_SECONDS = 0.28;

function drawPicture(picture: Picture, moment: Moment): string {
  switch (picture.kind) {
    case 'conversation':
      return drawConversation(picture, moment);
    case 'answers':
      return drawAnswers(picture, moment);
    case 'columns':
      return drawColumns(picture, moment);
    case 'path':
      return drawPathPicture(picture, moment);
    case 'ladder':
      return drawLadder(picture, moment);
    case 'things':
      return drawThings(picture, moment);
    case 'card':
      return drawCardScene(picture, moment);
    case 'rings':
      return drawRings(picture, moment);
    case 'call':
      return drawCall(picture, moment);
    case 'weeks':
      return drawWeeks(picture, moment);
    case 'grid':
      return drawGrid(picture, moment);
    case 'sort':
      return drawSort(picture, moment);
  }
}

/**
 * What the stage holds at second `t`: a pure function, so the same storyboard and voice give the same film.
 * @returns HTML for the inside of `#stage` of the drawing page
 */
export function drawFrame(storyboard: Storyboard, timeline: Timeline, t: number): string {
  const { scene, timed } = sceneAt(storyboard, timeline, t);
  const lines = new Map(linesOf(storyboard).map((line) => [line.id, line]));
  const spoken = timeline.lines.find((line) => t >= line.start && t < line.end);
  const who = spoken === undefined ? undefined : lines.get(spoken.id)?.who;
  const moment: Moment = {
    t,
    sceneStart: timed.start,
    sceneEnd: timed.end,
    timeline,
    speaking: spoken === undefined || who === undefined ? undefined : { who, seconds: t - spoken.start },
    lineText: (id) => lines.get(id)?.en ?? '',
  };
  const last = timed.end >= timeline.duration;
  const first = timed.start === 0;
  const into = first ? 1 : easeOut((t - timed.start) / FADE_SECONDS);
  const out = last ? 1 : easeOut((timed.end - t) / FADE_SECONDS);
  const veil = 1 - Math.min(into, out);
  return drawPicture(scene.picture, moment) + (veil > 0.005 ? `<div id="veil" style="opacity:${n(veil)}"></div>` : '');
}

/** The poster: one moment of the video with the title below it. */
export function drawPoster(storyboard: Storyboard, timeline: Timeline, t: number): string {
  return `${drawFrame(storyboard, timeline, t)}<div class="poster">${escapeHtml(storyboard.title.en)}</div>`;
}
