import type { Actor, Mood, PictureOf } from '../pictures.ts';
import { drawBubble } from './bubble.ts';
import { drawFigure } from './figure.ts';
import { layer, n } from './markup.ts';
import { easeInOut, easeOut, hasBegun, isBlinking, type Moment, mouthOpen, progress } from './motion.ts';
import { COLOR } from './palette.ts';
import { drawForeground, drawSetting, drawStudents } from './settings.ts';

type Conversation = PictureOf<'conversation'>;

const WALK_SECONDS = 1.6;

/** The last mood that has begun. */
function moodOf(actor: Actor, moment: Moment): Mood {
  return actor.moods.filter((change) => hasBegun(moment, change.at)).at(-1)?.mood ?? 'calm';
}

/** Where an actor is, walking in from or out to the nearer edge. */
function placeOf(
  actor: Actor,
  moment: Moment,
): { readonly x: number; readonly walking: number | undefined; readonly leaving: boolean } {
  const edge = actor.x < 640 ? -140 : 1420;
  if (actor.leaves !== undefined && hasBegun(moment, actor.leaves)) {
    const p = progress(moment, actor.leaves, WALK_SECONDS * 1.3);
    return { x: actor.x + (edge - actor.x) * p, walking: p < 1 ? p * 3 : undefined, leaving: true };
  }
  if (actor.enters !== undefined) {
    const p = progress(moment, actor.enters, WALK_SECONDS);
    return { x: edge + (actor.x - edge) * easeInOut(p), walking: p > 0 && p < 1 ? p * 2.5 : undefined, leaving: false };
  }
  return { x: actor.x, walking: undefined, leaving: false };
}

function drawActor(picture: Conversation, actor: Actor, moment: Moment, seed: number): string {
  const place = placeOf(actor, moment);
  const speaks = moment.speaking?.who === actor.id ? moment.speaking : undefined;
  const away = actor.facing === 'right' ? 'left' : 'right';
  return drawFigure({
    look: actor.look,
    x: place.x,
    y: 584,
    scale: picture.stack ? 1 : 1.12,
    facing: place.leaving ? away : actor.facing,
    mood: moodOf(actor, moment),
    mouth: speaks === undefined ? 0 : mouthOpen(speaks.seconds),
    blink: isBlinking(moment.t, seed),
    gesture: speaks === undefined ? 0 : easeInOut(speaks.seconds / 0.5),
    holds: actor.holds,
    ...(place.walking === undefined ? {} : { stride: place.walking }),
  });
}

/** Seconds left to answer, as a ring that empties. */
export function drawCountdown({ countdown }: Pick<Conversation, 'countdown'>, moment: Moment): string {
  if (countdown === undefined || !hasBegun(moment, countdown.at)) return '';
  const pop = easeOut(progress(moment, countdown.at, 0.4));
  const gone = progress(moment, countdown.at, countdown.seconds);
  const left = Math.max(0, Math.ceil(countdown.seconds * (1 - gone)));
  const around = 2 * Math.PI * 62;
  return layer(
    `<g transform="translate(640 160) scale(${n(0.6 + 0.4 * pop)})" opacity="${n(pop)}"><circle r="78" fill="#fff"/>` +
      `<circle r="62" fill="none" stroke="${COLOR.sand}" stroke-width="16"/>` +
      `<circle r="62" fill="none" stroke="${COLOR.accent}" stroke-width="16" stroke-dasharray="${n(around * (1 - gone))} ${n(around)}" transform="rotate(-90)"/>` +
      `<text y="21" text-anchor="middle" font-size="60" font-weight="800" fill="${COLOR.ink}">${left}</text></g>`,
  );
}

function drawBubbles(picture: Conversation, moment: Moment): string {
  return picture.bubbles
    .map((bubble, index) => {
      const opened = easeOut(progress(moment, bubble.line, 0.35));
      const until = picture.stack ? undefined : (bubble.until ?? picture.bubbles[index + 1]?.line);
      const closing = until === undefined ? 0 : progress(moment, until, 0.2);
      const actor = picture.cast.find((candidate) => candidate.id === bubble.who);
      const left = (actor?.x ?? 0) < 640;
      const ahead =
        picture.stack && index < picture.bubbles.length - 1 && hasBegun(moment, picture.bubbles[index + 1]?.line ?? bubble.line);
      return drawBubble({
        x: picture.stack ? 400 : left ? 396 : 366,
        width: picture.stack ? 560 : 500,
        ...(picture.stack ? { y: 26 + index * 180 } : { bottom: 268 }),
        text: moment.lineText(bubble.line),
        ...(bubble.label === undefined ? {} : { label: bubble.label }),
        size: picture.stack ? 29 : 36,
        tail: picture.stack && ahead ? 'none' : left ? 'left' : 'right',
        opened,
        opacity: 1 - closing,
        edge: left ? COLOR.teal : COLOR.accent,
      });
    })
    .join('');
}

export function drawConversation(picture: Conversation, moment: Moment): string {
  const back = drawSetting(picture.setting, picture.clock) + (picture.students ? drawStudents(moment.t) : '');
  const people = picture.cast.map((actor, index) => drawActor(picture, actor, moment, index * 7 + 1)).join('');
  return layer(back + people + drawForeground(picture.setting)) + drawCountdown(picture, moment) + drawBubbles(picture, moment);
}
