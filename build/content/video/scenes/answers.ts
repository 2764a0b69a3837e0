import type { Mood, PictureOf } from '../pictures.ts';
import { drawBubble } from './bubble.ts';
import { drawFigure } from './figure.ts';
import { card, layer, n, rect, textBox } from './markup.ts';
import { easeOut, hasBegun, isBlinking, type Moment, mouthOpen, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Answers = PictureOf<'answers'>;

const TOP = 32;
const HEIGHT = 540;
const GAP = 24;

/** Each answer is acted in a frame of its own, and the price is stamped under it. */
export function drawAnswers(picture: Answers, moment: Moment): string {
  const count = picture.panels.length;
  const width = (1280 - 40 * 2 - GAP * (count - 1)) / count;
  return picture.panels
    .map((panel, index) => {
      const opened = easeOut(progress(moment, panel.at, 0.5));
      if (opened <= 0) return '';
      const x = 40 + index * (width + GAP);
      const y = TOP + (1 - opened) * 24;
      const next = picture.panels[index + 1];
      const says = easeOut(progress(moment, panel.saysAt, 0.35));
      const talks =
        moment.speaking !== undefined &&
        says > 0 &&
        !hasBegun(moment, panel.costAt) &&
        (next === undefined || !hasBegun(moment, next.at));
      const cost = easeOut(progress(moment, panel.costAt, 0.35));
      const mood: Mood = cost > 0 ? panel.otherMood : 'curious';
      const clip = `panel${index}`;
      const floorY = y + HEIGHT - 96;
      // On the phone each of them stands in a half of the frame, and in a place, of one's own.
      const scale = picture.phone === true ? 0.78 : 0.86;
      const apart =
        picture.phone === true ? rect({ x: x + width / 2, y: y + 64, width: width / 2, height: HEIGHT }, '#e4d6c0') : '';
      const people =
        `<clipPath id="${clip}"><rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${HEIGHT - 92}" rx="18"/></clipPath>` +
        `<g clip-path="url(#${clip})" opacity="${n(opened)}">${rect({ x, y: y + 64, width, height: HEIGHT }, '#eef3f0')}${rect({ x, y: floorY - 34, width, height: 130 }, '#e6dac5')}${apart}` +
        drawFigure({
          look: picture.you,
          x: x + width * 0.26,
          y: floorY + 92,
          scale,
          facing: 'right',
          mood: 'calm',
          mouth: talks ? mouthOpen(moment.t) : 0,
          blink: isBlinking(moment.t, index * 3 + 2),
          gesture: says * (1 - cost) * 0.3,
          holds: picture.phone === true ? 'phone' : 'nothing',
        }) +
        drawFigure({
          look: picture.other,
          x: x + width * 0.76,
          y: floorY + 92,
          scale,
          facing: panel.otherMood === 'flat' && cost > 0 ? 'right' : 'left',
          mood,
          mouth: 0,
          blink: isBlinking(moment.t, index * 5 + 9),
          gesture: 0,
          holds: picture.phone === true ? 'phone' : 'papers',
        }) +
        '</g>';
      const stamp =
        cost > 0
          ? rect(
              { x: x + 14, y: y + HEIGHT - 84, width: width - 28, height: 70 },
              '#fdeee4',
              `rx="14" stroke="${COLOR.accent}" stroke-width="3" opacity="${n(cost)}"`,
            )
          : '';
      return (
        layer(card({ x, y, width, height: HEIGHT }, opened) + people + stamp) +
        textBox({
          x: x + 12,
          y: y + 12,
          width: width - 24,
          height: 44,
          text: panel.name,
          size: 32,
          weight: 800,
          color: COLOR.tealDark,
          align: 'center',
          opacity: opened,
        }) +
        drawBubble({
          x: x + 18,
          width: width - 36,
          y: y + 70,
          text: panel.says,
          size: 30,
          tail: 'down',
          opened: says,
          edge: COLOR.teal,
        }) +
        textBox({
          x: x + 18,
          y: y + HEIGHT - 84,
          width: width - 36,
          height: 70,
          text: panel.cost,
          size: 29,
          weight: 700,
          color: COLOR.accentText,
          align: 'center',
          opacity: cost,
        })
      );
    })
    .join('');
}
