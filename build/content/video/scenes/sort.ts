import type { PictureOf } from '../pictures.ts';
import { card, layer, n, type Rect, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, type Moment, progress, scatter } from './motion.ts';
import { COLOR } from './palette.ts';

type Sort = PictureOf<'sort'>;

const SIDE = 44;
const ACROSS = 1280 - 2 * SIDE;
const PILE_TOP = 26;
const SLIP_HEIGHT = 70;
const LANE = { top: 118, height: 462, head: 64, gap: 22 } as const;
const HEADS = [COLOR.tealDark, COLOR.teal, COLOR.accentText, COLOR.muted] as const;
const MOVE_SECONDS = 0.8;

/** Where each slip lies in the pile, and where in its lane: beside its fellows, row by row, in the order in which they come. */
export function placesOf(picture: Sort): readonly { readonly pile: Rect; readonly lane: Rect }[] {
  const count = picture.slips.length;
  const width = Math.min(200, (ACROSS - (count - 1) * 10) / count);
  const laneWidth = (ACROSS - LANE.gap * (picture.lanes.length - 1)) / picture.lanes.length;
  const columns = Math.max(1, Math.floor((laneWidth - 20 + 10) / (width + 10)));
  const from = (1280 - count * width - (count - 1) * 10) / 2;
  const filled = picture.lanes.map(() => 0);
  return picture.slips.map((slip, index) => {
    const nth = filled[slip.lane] ?? 0;
    filled[slip.lane] = nth + 1;
    const inset = (laneWidth - columns * width - (columns - 1) * 10) / 2;
    return {
      pile: { x: from + index * (width + 10), y: PILE_TOP, width, height: SLIP_HEIGHT },
      lane: {
        x: SIDE + slip.lane * (laneWidth + LANE.gap) + inset + (nth % columns) * (width + 10),
        y: LANE.top + LANE.head + 16 + Math.floor(nth / columns) * (SLIP_HEIGHT + 12),
        width,
        height: SLIP_HEIGHT,
      },
    };
  });
}

/** A slip without a word: strokes in place of what somebody wrote on it. */
function scribbled(r: Rect, color: string): string {
  const rows = [0.3, 0.52, 0.74].map((part, row) => {
    const length = (r.width - 30) * (row === 2 ? 0.55 : 0.92);
    return `<path d="M${n(r.x + 15)} ${n(r.y + r.height * part)} h${n(length)}" stroke="${row === 0 ? color : COLOR.line}" stroke-width="7" stroke-linecap="round"/>`;
  });
  return rows.join('');
}

/** A pile that is sorted: each slip goes to its lane with the line that decides about it. */
export function drawSort(picture: Sort, moment: Moment): string {
  const laneWidth = (ACROSS - LANE.gap * (picture.lanes.length - 1)) / picture.lanes.length;
  let art = '';
  let texts = '';
  picture.lanes.forEach((lane, index) => {
    const opened = easeOut(progress(moment, lane.at, 0.5));
    if (opened <= 0) return;
    const x = SIDE + index * (laneWidth + LANE.gap);
    const y = LANE.top + (1 - opened) * 20;
    const head = HEADS[index] ?? COLOR.teal;
    art += card({ x, y, width: laneWidth, height: LANE.height }, opened);
    art += `<path d="M${n(x)} ${n(y + LANE.head)} V${n(y + 18)} q0 -18 18 -18 H${n(x + laneWidth - 18)} q18 0 18 18 V${n(y + LANE.head)}Z" fill="${head}" opacity="${n(opened)}"/>`;
    texts += textBox({
      x: x + 8,
      y,
      width: laneWidth - 16,
      height: LANE.head,
      text: lane.title,
      size: 30,
      weight: 800,
      color: COLOR.white,
      align: 'center',
      opacity: opened,
    });
    if (lane.note === undefined) return;
    const shown = easeOut(progress(moment, lane.note.at, 0.45));
    const box = { x: x + 16, y: LANE.top + LANE.height - 108, width: laneWidth - 32, height: 92 };
    art += shown > 0 ? rect(box, '#edf5f4', `rx="12" opacity="${n(shown)}"`) : '';
    texts += textBox({
      ...box,
      x: box.x + 8,
      width: box.width - 16,
      text: lane.note.text,
      size: 28,
      weight: 700,
      color: COLOR.tealDark,
      align: 'center',
      opacity: shown,
    });
  });
  placesOf(picture).forEach(({ pile, lane }, index) => {
    const slip = picture.slips[index];
    if (slip === undefined) return;
    const p = easeInOut(progress(moment, slip.at, MOVE_SECONDS));
    const color = p > 0.5 ? (HEADS[slip.lane] ?? COLOR.teal) : COLOR.accent;
    const r = { ...pile, x: pile.x + (lane.x - pile.x) * p, y: pile.y + (lane.y - pile.y) * p };
    // In the pile they lie a little askew; in a lane somebody has put them straight.
    const turn = (scatter(index + 3) - 0.5) * 5 * (1 - p);
    const slipArt = card(r, 1, color, '#fffdf8') + (slip.label === undefined ? scribbled(r, color) : '');
    art += `<g transform="rotate(${n(turn)} ${n(r.x + r.width / 2)} ${n(r.y + r.height / 2)})">${slipArt}</g>`;
    if (slip.label === undefined) return;
    texts += textBox({
      x: r.x + 6,
      y: r.y,
      width: r.width - 12,
      height: r.height,
      text: slip.label,
      size: 28,
      weight: 700,
      align: 'center',
    });
  });
  return layer(art) + texts;
}
