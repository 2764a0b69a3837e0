import type { PictureOf } from '../pictures.ts';
import { drawBubble } from './bubble.ts';
import { drawFigure } from './figure.ts';
import { drawIcon } from './icons.ts';
import { card, drawnPath, layer, n, rect, textBox } from './markup.ts';
import { easeOut, isBlinking, type Moment, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Things = PictureOf<'things'>;

/** A list whose lines multiply: a dot for a student, a stroke for a name that nobody needs to read. */
function drawList(list: NonNullable<Things['list']>, moment: Moment): string {
  const shown = easeOut(progress(moment, list.at, 0.5));
  const grown = progress(moment, list.growAt, 1.8);
  const count = list.from + Math.floor((list.to - list.from) * grown + 0.0001);
  const rows = Array.from({ length: count }, (_, i) => {
    const fresh = i >= list.from;
    const y = 96 + i * 44;
    return `<circle cx="1012" cy="${y}" r="10" fill="${fresh ? COLOR.accent : COLOR.teal}"/><path d="M1036 ${y} h${130 - (i % 3) * 22}" stroke="${fresh ? '#e5a280' : COLOR.line}" stroke-width="10" stroke-linecap="round"/>`;
  });
  const height = 56 + Math.max(list.from, list.from + (list.to - list.from) * grown) * 44;
  return `<g opacity="${n(shown)}" transform="translate(0 ${n((1 - shown) * 20)})">${card({ x: 972, y: 50, width: 240, height }, 1)}${rows.join('')}</g>`;
}

/** What somebody wants to say, and what is not there yet. */
export function drawThings(picture: Things, moment: Moment): string {
  const wide = picture.list === undefined;
  const left = 440;
  const width = wide ? 790 : 490;
  const slot = 132;
  const top = 150;
  const figure = drawFigure({
    look: picture.who,
    x: 226,
    y: 764,
    scale: 1.36,
    facing: 'right',
    mood: picture.things.some((thing) => thing.missing && progress(moment, thing.at, 1) > 0) ? 'worried' : 'curious',
    mouth: 0,
    blink: isBlinking(moment.t, 3),
    gesture: 0,
    holds: 'nothing',
  });
  let art = `<clipPath id="waist"><rect x="0" y="0" width="1280" height="574"/></clipPath><g clip-path="url(#waist)"><circle cx="226" cy="372" r="200" fill="${COLOR.mist}"/>${figure}</g>${rect({ x: 46, y: 572, width: 360, height: 16 }, COLOR.sandDark, 'rx="8"')}`;
  let texts = '';
  picture.things.forEach((thing, index) => {
    const shown = easeOut(progress(moment, thing.at, 0.45));
    if (shown <= 0) return;
    const y = top + index * slot;
    const slide = (1 - shown) * 24;
    art += card({ x: left + slide, y, width, height: slot - 20 }, shown);
    art += `<g opacity="${n(shown)}"><circle cx="${n(left + 66 + slide)}" cy="${y + (slot - 20) / 2}" r="42" fill="${COLOR.mist}"/>${drawIcon(thing.icon, left + 66 + slide, y + (slot - 20) / 2, 1.05, COLOR.tealDark)}</g>`;
    const cross = thing.missing ? progress(moment, thing.at, 1.1) * 2 - 1 : 0;
    art += drawnPath(`M${left + 34} ${y + 24} L${left + 98} ${y + slot - 44}`, cross, COLOR.accent, 9);
    texts += textBox({
      x: left + 128 + slide,
      y,
      width: width - 146,
      height: slot - 20,
      text: thing.label,
      size: 33,
      weight: 700,
      opacity: shown,
    });
  });
  if (picture.list !== undefined) art += drawList(picture.list, moment);
  const thought = easeOut(progress(moment, picture.thought.at, 0.4));
  return (
    layer(art) +
    texts +
    drawBubble({
      x: 46,
      width: 370,
      y: 34,
      text: picture.thought.text,
      size: 33,
      tail: 'down',
      opened: thought,
      edge: COLOR.teal,
    })
  );
}
