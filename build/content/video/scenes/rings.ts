import type { PictureOf } from '../pictures.ts';
import { drawIcon } from './icons.ts';
import { drawnPath, layer, n, rect, textBox } from './markup.ts';
import { easeInOut, easeOut, hasBegun, type Moment, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Rings = PictureOf<'rings'>;

const CENTER = { x: 300, y: 336 } as const;
/** The middle's own circle, and the edge of the outermost ring. */
const INNER = 62;
const OUTER = 240;
const FILLS = ['#b9d5d3', '#cfe2e0', '#e2eeec', '#f1f7f5'] as const;
const ROWS = { x: 604, width: 632, top: 96, bottom: 582 } as const;
const TRAVEL_SECONDS = 1;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Ring 0 is the middle; ring 1 is the nearest to it. */
const edgeOf = (ring: number, count: number): number => INNER + ((OUTER - INNER) * ring) / count;
const middleOf = (ring: number, count: number): number => (edgeOf(ring - 1, count) + edgeOf(ring, count)) / 2;

/**
 * Where each stop of the traveler lies. It comes in from the upper left and goes out at the lower left the other way round, so that the way in
 * and the way out never lie on each other and neither runs through the lines that lead to the words.
 */
export function stopsOf(picture: Rings): readonly Spot[] {
  const count = picture.rings.length;
  const turn = picture.stops.findIndex((stop) => stop.ring === 0);
  const inward = turn === -1 ? picture.stops.length : turn;
  return picture.stops.map((stop, index) => {
    if (stop.ring === 0) return { ...CENTER };
    const degrees = index < inward ? 216 + index * 16 : 152 - (index - inward - 1) * 22;
    const angle = (degrees * Math.PI) / 180;
    const radius = middleOf(stop.ring, count);
    return { x: CENTER.x + Math.cos(angle) * radius, y: CENTER.y + Math.sin(angle) * radius };
  });
}

/** The word's own row: the outermost ring stands on top, as on the paper. */
function rowOf(ring: number, count: number): { readonly y: number; readonly height: number } {
  const height = (ROWS.bottom - ROWS.top) / count;
  return { y: ROWS.top + (count - ring) * height, height };
}

/** From the ring to its row; a row far below or above its ring is reached by a bend. */
function leader(ring: number, count: number, shown: number): string {
  const { y, height } = rowOf(ring, count);
  const radius = middleOf(ring, count);
  const to = y + height / 2;
  const reach = Math.max(-0.82, Math.min(0.82, (to - CENTER.y) / radius));
  const from = { x: CENTER.x + Math.sqrt(1 - reach * reach) * radius, y: CENTER.y + reach * radius };
  const bend = Math.abs(from.y - to) < 1 ? '' : ` L${n(from.x + Math.abs(to - from.y) * 0.7)} ${n(to)}`;
  return `${drawnPath(`M${n(from.x)} ${n(from.y)}${bend} H${ROWS.x - 22}`, shown, '#8aa9a8', 3)}${shown > 0 ? `<circle cx="${n(from.x)}" cy="${n(from.y)}" r="6" fill="${COLOR.teal}"/>` : ''}`;
}

function drawTraveler(picture: Rings, moment: Moment): string {
  const spots = stopsOf(picture);
  const turn = picture.stops.findIndex((stop) => stop.ring === 0);
  let trail = '';
  let at: Spot | undefined;
  let warm = true;
  picture.stops.forEach((stop, index) => {
    const spot = spots[index];
    if (spot === undefined || !hasBegun(moment, stop.at)) return;
    const back = turn !== -1 && index > turn;
    const p = easeInOut(progress(moment, stop.at, TRAVEL_SECONDS));
    const before = spots[index - 1];
    warm = !back;
    at = before === undefined ? spot : { x: before.x + (spot.x - before.x) * p, y: before.y + (spot.y - before.y) * p };
    if (before !== undefined) {
      trail += drawnPath(`M${n(before.x)} ${n(before.y)} L${n(spot.x)} ${n(spot.y)}`, p, back ? COLOR.tealDark : COLOR.accent, 6);
    }
    if (stop.ring !== 0 && (p >= 1 || before === undefined))
      trail += `<circle cx="${n(spot.x)}" cy="${n(spot.y)}" r="9" fill="${back ? COLOR.tealDark : COLOR.accent}"/>`;
  });
  if (at === undefined) return '';
  const edge = warm ? COLOR.accent : COLOR.tealDark;
  // What travels is something said: a small speech bubble.
  const said = `<path d="M-22 -38 h44 q8 0 8 8 v20 q0 8 -8 8 h-16 l-10 12 v-12 h-18 q-8 0 -8 -8 v-20 q0 -8 8 -8z" fill="#fff" stroke="${edge}" stroke-width="4" stroke-linejoin="round"/><path d="M-16 -26 h32 M-16 -15 h20" stroke="${edge}" stroke-width="4" stroke-linecap="round"/>`;
  return `${trail}<g transform="translate(${n(at.x)} ${n(at.y)})">${said}</g>`;
}

/** A person inside several rings, and a sentence that travels through them, inward and back. */
export function drawRings(picture: Rings, moment: Moment): string {
  const count = picture.rings.length;
  let art = '';
  let leaders = '';
  let texts = textBox({
    x: 40,
    y: 20,
    width: 1200,
    height: 60,
    text: picture.title,
    size: 38,
    weight: 800,
    color: COLOR.tealDark,
    align: 'center',
    opacity: easeOut((moment.t - moment.sceneStart) / 0.6),
  });
  for (let ring = count; ring >= 1; ring--) {
    const given = picture.rings[ring - 1];
    if (given === undefined) continue;
    const shown = easeOut(progress(moment, given.at, 0.6));
    if (shown <= 0) continue;
    const radius = edgeOf(ring, count) * (0.9 + 0.1 * shown);
    art += `<circle cx="${CENTER.x}" cy="${CENTER.y}" r="${n(radius)}" fill="${FILLS[ring - 1] ?? COLOR.white}" stroke="${COLOR.teal}" stroke-width="3" opacity="${n(shown)}"/>`;
    leaders += leader(ring, count, shown);
    const { y, height } = rowOf(ring, count);
    const here = picture.stops.filter((stop) => stop.ring === ring && hasBegun(moment, stop.at));
    const last = here.at(-1);
    const current = picture.stops.filter((stop) => hasBegun(moment, stop.at)).at(-1);
    const now = last !== undefined && last === current;
    const back = last !== undefined && picture.stops.indexOf(last) > picture.stops.findIndex((stop) => stop.ring === 0);
    if (now) art += rect({ x: ROWS.x - 16, y: y + 4, width: ROWS.width + 16, height: height - 8 }, '#fdf1e8', 'rx="14"');
    texts += textBox({
      x: ROWS.x,
      y: y + 8,
      width: ROWS.width,
      height: 42,
      text: given.name,
      size: 31,
      weight: 800,
      color: COLOR.tealDark,
      opacity: shown,
    });
    if (last?.text !== undefined) {
      texts += textBox({
        x: ROWS.x,
        y: y + 52,
        width: ROWS.width,
        height: 40,
        text: last.text,
        size: 29,
        weight: 600,
        color: back ? COLOR.ink : COLOR.accentText,
        opacity: easeOut(progress(moment, last.at, 0.45)),
      });
    }
  }
  const middle = easeOut((moment.t - moment.sceneStart) / 0.6);
  art += `<g opacity="${n(middle)}"><circle cx="${CENTER.x}" cy="${CENTER.y}" r="${INNER - 6}" fill="${COLOR.white}" stroke="${COLOR.teal}" stroke-width="4"/>${drawIcon('person', CENTER.x, CENTER.y + 2, 1.3, COLOR.tealDark)}</g>`;
  return layer(art + leaders + drawTraveler(picture, moment)) + texts;
}
