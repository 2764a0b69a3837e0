import type { PictureOf } from '../pictures.ts';
import { drawFigure } from './figure.ts';
import { drawPencil } from './icons.ts';
import { card, drawnPath, layer, n, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, isBlinking, type Moment, mouthOpen, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Card = PictureOf<'card'>;

/** Handwriting that means nothing: waves of uneven height, so that nobody copies it. */
function scribble(x: number, y: number, width: number, seed: number): string {
  const waves = Math.round(width / 26);
  const parts = Array.from(
    { length: waves },
    (_, i) => `q6.5 ${-12 - ((i * 5 + seed) % 4) * 5} 13 0 q6.5 ${8 + ((i * 3 + seed) % 3) * 3} 13 0`,
  );
  return `M${x} ${y} ${parts.join(' ')}`;
}

/** Somebody writes a card that will be carried away. */
export function drawCardScene(picture: Card, moment: Moment): string {
  const shown = easeOut(progress(moment, picture.titleAt, 0.5));
  const p = easeInOut(progress(moment, picture.writeAt, 3.6));
  const rows = [0, 1].map((row) => {
    const part = Math.min(1, Math.max(0, p * 2 - row));
    const y = 300 + row * 96;
    const width = row === 0 ? 560 : 400;
    return { y, width, part, d: scribble(520, y - 10, width, row * 2) };
  });
  const writing = rows.find((row) => row.part > 0 && row.part < 1);
  const speaks = moment.speaking !== undefined && moment.speaking.who !== 'narrator';
  const art =
    `<circle cx="230" cy="362" r="208" fill="${COLOR.mist}"/>` +
    drawFigure({
      look: picture.who,
      x: 230,
      y: 764,
      scale: 1.4,
      facing: 'right',
      mood: picture.mood,
      mouth: speaks ? mouthOpen(moment.speaking?.seconds ?? 0) : 0,
      blink: isBlinking(moment.t, 5),
      gesture: 0.8 * easeInOut(progress(moment, picture.titleAt, 0.8)),
      holds: 'nothing',
    });
  return (
    layer(
      `<clipPath id="waist"><rect x="0" y="0" width="1280" height="574"/></clipPath><g clip-path="url(#waist)">${art}</g>${rect({ x: 36, y: 572, width: 400, height: 16 }, COLOR.sandDark, 'rx="8"')}` +
        `<g opacity="${n(shown)}" transform="translate(0 ${n((1 - shown) * 26)})">${card({ x: 460, y: 90, width: 740, height: 400 }, 1)}${rect({ x: 460, y: 178, width: 740, height: 5 }, COLOR.accent)}` +
        `${[300, 396].map((y) => `<path d="M512 ${y} H1148" stroke="${COLOR.line}" stroke-width="3"/>`).join('')}</g>` +
        rows.map((row) => drawnPath(row.d, row.part, COLOR.ink, 4.5)).join('') +
        (writing === undefined ? '' : drawPencil(520 + writing.width * writing.part, writing.y - 12, 1)),
    ) +
    textBox({
      x: 500,
      y: 98,
      width: 660,
      height: 80,
      text: picture.title,
      size: 40,
      weight: 800,
      color: COLOR.tealDark,
      opacity: shown,
    })
  );
}
