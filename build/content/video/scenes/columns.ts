import type { PictureOf } from '../pictures.ts';
import { drawPencil } from './icons.ts';
import { card, drawnPath, layer, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, type Moment, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Columns = PictureOf<'columns'>;

const HEADS = [COLOR.tealDark, COLOR.teal, COLOR.accentText] as const;
const TOP = 36;

/** Three cards that are kept apart on purpose: a rule, a habit and an open line are not the same thing. */
export function drawColumns(picture: Columns, moment: Moment): string {
  const count = picture.columns.length;
  const gap = 26;
  const width = (1280 - 44 * 2 - gap * (count - 1)) / count;
  const height = picture.strip === undefined ? 540 : 450;
  const cards = picture.columns.map((column, index) => {
    const opened = easeOut(progress(moment, column.at, 0.5));
    if (opened <= 0) return '';
    const x = 44 + index * (width + gap);
    const y = TOP + (1 - opened) * 22;
    const head = HEADS[index] ?? COLOR.teal;
    const items = column.items.map((item, row) => {
      const shown = easeOut(progress(moment, item.at, 0.45));
      const rows = Math.max(column.items.length, 2);
      const slot = (height - 96) / rows;
      return (
        layer(
          shown > 0 ? rect({ x: x + 24, y: y + 96 + row * slot + 8, width: 6, height: (slot - 26) * shown }, head, 'rx="3"') : '',
        ) +
        textBox({
          x: x + 44,
          y: y + 96 + row * slot,
          width: width - 66,
          height: slot - 10,
          text: item.text,
          size: 28,
          weight: 500,
          opacity: shown,
        })
      );
    });
    let blank = '';
    if (column.blankAt !== undefined) {
      const p = easeInOut(progress(moment, column.blankAt, 1.4));
      const lineY = y + height - 92;
      const from = x + 34;
      const to = from + (width - 68) * p;
      const done = progress(moment, `${column.blankAt}${column.blankAt.includes('+') ? '' : '+1.4'}`, 0.4);
      blank = layer(
        drawnPath(`M${from} ${lineY} H${x + width - 34}`, p, COLOR.ink, 4) +
          (p > 0 ? drawPencil(to, lineY, 1 - done * 0.25) : ''),
      );
    }
    return (
      layer(
        card({ x, y, width, height }, opened) +
          `<path d="M${x} ${y + 78} V${y + 18} q0 -18 18 -18 H${x + width - 18} q18 0 18 18 V${y + 78}Z" fill="${head}" opacity="${opened}"/>`,
      ) +
      textBox({
        x: x + 12,
        y,
        width: width - 24,
        height: 78,
        text: column.title,
        size: 32,
        weight: 800,
        color: COLOR.white,
        align: 'center',
        opacity: opened,
      }) +
      items.join('') +
      blank
    );
  });
  let strip = '';
  if (picture.strip !== undefined) {
    const shown = easeOut(progress(moment, picture.strip.at, 0.45));
    const y = 506 + (1 - shown) * 18;
    strip =
      layer(shown > 0 ? rect({ x: 44, y, width: 1192, height: 70 }, COLOR.accentText, `rx="16" opacity="${shown}"`) : '') +
      textBox({
        x: 64,
        y,
        width: 1152,
        height: 70,
        text: picture.strip.text,
        size: 32,
        weight: 700,
        color: COLOR.white,
        align: 'center',
        opacity: shown,
      });
  }
  return cards.join('') + strip;
}
