import type { PictureOf } from '../pictures.ts';
import { drawFigure } from './figure.ts';
import { card, layer, n, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, hasBegun, isBlinking, type Moment, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Ladder = PictureOf<'ladder'>;

const BOTTOM = 572;
const TOP = 92;
const LADDER = { x: 250, width: 150 } as const;

/** The ladder stands on the left, what each rung is stands beside it, and somebody climbs. */
export function drawLadder(picture: Ladder, moment: Moment): string {
  const count = picture.rungs.length;
  const railSpace = picture.rail === undefined ? 0 : 84;
  const step = (BOTTOM - TOP - railSpace) / count;
  const rungY = (index: number): number => BOTTOM - railSpace - (index + 0.5) * step;
  const reached = picture.rungs.filter((rung) => hasBegun(moment, rung.at)).length;

  const rails = [LADDER.x, LADDER.x + LADDER.width]
    .map(
      (x) => `<path d="M${x} ${BOTTOM - railSpace + 2} V${TOP - 10}" stroke="#b48a52" stroke-width="15" stroke-linecap="round"/>`,
    )
    .join('');
  let art = rails;
  let texts = '';
  picture.rungs.forEach((rung, index) => {
    const y = rungY(index);
    const shown = easeOut(progress(moment, rung.at, 0.5));
    art += `<path d="M${LADDER.x} ${n(y)} h${LADDER.width}" stroke="${shown > 0 ? COLOR.accent : '#d9c19a'}" stroke-width="13" stroke-linecap="round"/>`;
    if (shown <= 0) return;
    const now = index === reached - 1;
    const slide = (1 - shown) * 26;
    art += card(
      { x: 440 + slide, y: y - step / 2 + 5, width: 800, height: step - 10 },
      shown,
      now ? COLOR.accent : COLOR.line,
      now ? '#fdf1e8' : COLOR.white,
    );
    texts +=
      textBox({
        x: 460 + slide,
        y: y - step / 2 + 5,
        width: 132,
        height: step - 10,
        text: rung.name,
        size: 29,
        weight: 800,
        color: now ? COLOR.accentText : COLOR.tealDark,
        opacity: shown,
      }) +
      textBox({
        x: 596 + slide,
        y: y - step / 2 + 5,
        width: 632,
        height: step - 10,
        text: rung.text,
        size: 29,
        weight: 600,
        opacity: shown,
      });
  });
  // Feet stand one rung below the one that is reached: hands hold on to it.
  const climb = picture.rungs.reduce((sum, rung) => sum + easeInOut(progress(moment, rung.at, 0.9)), 0);
  const moving = climb % 1;
  const ground = BOTTOM - railSpace + 2;
  // From the ground to the middle of the first row is half a step, from row to row a whole one.
  const feetAt = (height: number): number =>
    ground - Math.min(1, Math.max(0, height - 1)) * step * 0.5 - Math.max(0, height - 2) * step;
  const climber = drawFigure({
    look: picture.climber,
    x: climb <= 1 ? LADDER.x - 78 + 153 * easeInOut(climb) : LADDER.x + 75,
    y: feetAt(climb),
    scale: 0.43,
    facing: 'right',
    mood: reached === count ? 'smile' : 'calm',
    mouth: 0,
    blink: isBlinking(moment.t, 4),
    gesture: 0.9,
    holds: 'nothing',
    ...(moving > 0.02 && moving < 0.98 ? { stride: moving } : {}),
  });
  if (picture.heading !== undefined) {
    texts += textBox({
      x: 440,
      y: 22,
      width: 800,
      height: 60,
      text: picture.heading,
      size: 38,
      weight: 800,
      color: COLOR.tealDark,
      opacity: easeOut((moment.t - moment.sceneStart) / 0.6),
    });
  }
  if (picture.rail !== undefined) {
    const shown = easeOut(progress(moment, picture.rail.at, 0.5));
    art +=
      shown > 0 ? rect({ x: 84, y: BOTTOM - 66, width: 1156, height: 68 }, COLOR.tealDark, `rx="16" opacity="${n(shown)}"`) : '';
    texts += textBox({
      x: 104,
      y: BOTTOM - 66,
      width: 1116,
      height: 68,
      text: picture.rail.text,
      size: 30,
      weight: 700,
      color: COLOR.white,
      align: 'center',
      opacity: shown,
    });
  }
  return layer(art + climber) + texts;
}
