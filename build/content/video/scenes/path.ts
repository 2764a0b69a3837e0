import type { PictureOf } from '../pictures.ts';
import { drawIcon, drawPencil } from './icons.ts';
import { card, drawnPath, layer, n, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, hasBegun, type Moment, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Path = PictureOf<'path'>;

const BOX = { width: 330, height: 150 } as const;
const DRAW_SECONDS = 0.9;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Centers of the boxes: the upper row from left to right, the lower row back from right to left. */
export function spotsOf(count: number): readonly Spot[] {
  const upper = Math.ceil(count / 2);
  const lower = count - upper;
  const across = (row: number, length: number): number => 640 + (row - (length - 1) / 2) * 402;
  return Array.from({ length: count }, (_, i) =>
    i < upper
      ? { x: across(i, upper), y: 218 }
      : { x: lower === upper ? across(upper - 1 - (i - upper), upper) : across(lower - 1 - (i - upper), lower), y: 456 },
  );
}

/** From one box's edge to the next one's, straight along a row and slanting from row to row. */
function edge(from: Spot, to: Spot): readonly [Spot, Spot] {
  if (from.y === to.y) {
    const way = Math.sign(to.x - from.x);
    return [
      { x: from.x + (way * BOX.width) / 2 + way * 6, y: from.y },
      { x: to.x - (way * BOX.width) / 2 - way * 10, y: to.y },
    ];
  }
  const way = Math.sign(to.y - from.y);
  return [
    { x: from.x + (to.x - from.x) * 0.3, y: from.y + (way * BOX.height) / 2 + way * 6 },
    { x: to.x + (from.x - to.x) * 0.3, y: to.y - (way * BOX.height) / 2 - way * 10 },
  ];
}

function arrow(from: Spot, to: Spot, p: number, color: string): string {
  const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
  const head =
    p >= 1
      ? `<path d="M-18 -11 L0 0 L-18 11" transform="translate(${n(to.x)} ${n(to.y)}) rotate(${n(turn)})" fill="none" stroke="${color}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/>`
      : '';
  return drawnPath(`M${n(from.x)} ${n(from.y)} L${n(to.x)} ${n(to.y)}`, p, color, 6) + head;
}

/** A path drawn by hand on one sheet: the pencil follows the arrow, then the next box stands there. */
export function drawPathPicture(picture: Path, moment: Moment): string {
  const spots = spotsOf(picture.nodes.length);
  const sheet = layer(card({ x: 30, y: 22, width: 1220, height: 558 }, 1));
  const title = textBox({
    x: 60,
    y: 40,
    width: 1160,
    height: 60,
    text: picture.title,
    size: 38,
    weight: 800,
    color: COLOR.tealDark,
    align: 'center',
    opacity: easeOut((moment.t - moment.sceneStart) / 0.6),
  });
  let lines = '';
  let boxes = '';
  let texts = '';
  let pencil = '';
  const follow = (a: Spot, b: Spot, p: number): void => {
    if (p > 0 && p < 1) pencil = drawPencil(a.x + (b.x - a.x) * p, a.y + (b.y - a.y) * p, 1);
  };
  picture.nodes.forEach((node, index) => {
    const spot = spots[index];
    const before = spots[index - 1];
    if (spot === undefined) return;
    let shown = easeOut(progress(moment, node.at, 0.5));
    if (before !== undefined) {
      const [a, b] = edge(before, spot);
      const p = easeInOut(progress(moment, node.at, DRAW_SECONDS));
      lines += arrow(a, b, p, COLOR.teal);
      follow(a, b, p);
      shown = easeOut((progress(moment, node.at, DRAW_SECONDS + 0.45) * (DRAW_SECONDS + 0.45) - DRAW_SECONDS) / 0.45);
    }
    if (shown <= 0) return;
    const last = picture.nodes[index + 1];
    const now = last === undefined || !hasBegun(moment, last.at);
    const r = { x: spot.x - BOX.width / 2, y: spot.y - BOX.height / 2, width: BOX.width, height: BOX.height };
    boxes += rect(
      r,
      now ? '#fdf1e8' : '#edf5f4',
      `rx="18" stroke="${now ? COLOR.accent : COLOR.teal}" stroke-width="${now ? 4 : 3}" opacity="${n(shown)}"`,
    );
    boxes += `<g opacity="${n(shown)}">${drawIcon(node.icon, r.x + 48, spot.y, 1.1, COLOR.tealDark)}</g>`;
    texts += textBox({
      x: r.x + 94,
      y: r.y,
      width: BOX.width - 106,
      height: BOX.height,
      text: node.label,
      size: 29,
      weight: 600,
      opacity: shown,
    });
  });
  const first = spots[0];
  const end = spots.at(-1);
  if (picture.back !== undefined && first !== undefined && end !== undefined) {
    const p = easeInOut(progress(moment, picture.back.at, 1.4));
    const [a, b] = edge(end, first);
    lines += arrow(a, b, p, COLOR.accentText);
    follow(a, b, p);
    const shown = easeOut(progress(moment, `${picture.back.at}`, 1.6) * 4 - 3);
    const x = Math.min(a.x, b.x);
    texts += textBox({
      x: Math.max(50, x - 240),
      y: (a.y + b.y) / 2 - 22,
      width: 220,
      height: 44,
      text: picture.back.label,
      size: 28,
      weight: 700,
      color: COLOR.accentText,
      align: 'right',
      opacity: shown,
    });
  }
  return sheet + title + layer(lines + boxes) + texts + layer(pencil);
}
