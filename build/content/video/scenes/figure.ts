import type { Held, Look, Mood } from '../pictures.ts';
import { drawFace } from './face.ts';
import { drawHairBack, drawHairFront } from './hair.ts';
import { drawHeld } from './held.ts';
import { n } from './markup.ts';
import { COLOR } from './palette.ts';

/** A drawn adult at one moment. Local pixels: the feet stand at 0,0 and the crown is at about -395. */
export interface Figure {
  readonly look: Look;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly facing: 'left' | 'right';
  readonly mood: Mood;
  /** 0 closed to 1 wide open */
  readonly mouth: number;
  readonly blink: boolean;
  /** 0: arms hang; 1: the front hand explains. */
  readonly gesture: number;
  readonly holds: Held;
  /** Steps taken, in cycles; undefined when standing. */
  readonly stride?: number;
  readonly opacity?: number;
}

export const SKIN = { deep: '#7a4a2f', brown: '#a46a45', tan: '#d09a6c', light: '#efc5a1' } as const;
export const HAIR = { black: '#22201f', brown: '#4d3425', gray: '#9aa0a3', auburn: '#7c3d22', plum: '#5d3a58' } as const;
export const TOP = {
  teal: '#2b8089',
  rust: '#c8693a',
  navy: '#33496b',
  sage: '#7d9b7e',
  plum: '#7b5476',
  sand: '#cdb184',
} as const;
const TOP_SHADE = {
  teal: '#226a72',
  rust: '#ab5629',
  navy: '#283b58',
  sage: '#688569',
  plum: '#664561',
  sand: '#b3986c',
} as const;
const BOTTOM = { ink: '#2a3745', slate: '#56646f', khaki: '#9c8763' } as const;

/** A limb as a round stroke: shoulder, elbow, hand. */
const limb = (points: readonly (readonly [number, number])[], color: string, width: number): string =>
  `<polyline points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

const mix = (a: readonly [number, number], b: readonly [number, number], p: number): readonly [number, number] => [
  a[0] + (b[0] - a[0]) * p,
  a[1] + (b[1] - a[1]) * p,
];

function drawLegs(figure: Figure): string {
  const color = BOTTOM[figure.look.bottom];
  const swing = figure.stride === undefined ? 0 : Math.sin(figure.stride * Math.PI * 2) * 26;
  const leg = (hip: number, foot: number, lift: number): string =>
    `${limb(
      [
        [hip, -150],
        [(hip + foot) / 2 + 2, -84 - lift],
        [foot, -26 - lift],
      ],
      color,
      40,
    )}<path d="M${n(foot - 20)} ${n(-lift)} v-15 q0 -8 10 -8 h14 q8 8 22 11 q8 2 8 12 z" fill="#2b2422"/>`;
  return leg(-25, -27 - swing, Math.max(0, -swing) * 0.3) + leg(25, 23 + swing, Math.max(0, swing) * 0.3);
}

function drawTorso(figure: Figure): string {
  const { look } = figure;
  const open = look.top === 'sand' || look.top === 'navy' || look.top === 'rust';
  const body =
    'M-20 -292 C-54 -288 -72 -272 -75 -242 C-74 -205 -62 -170 -58 -138 Q0 -122 58 -138 C62 -170 74 -205 75 -242 C72 -272 54 -288 20 -292 Q0 -274 -20 -292 Z';
  // A cardigan over a light shirt, or a sweater with a collar.
  const front = open
    ? `<path d="M-16 -290 L-8 -131 Q4 -129 16 -131 L18 -290 Q0 -274 -16 -290Z" fill="#f7f1e6"/><path d="M-16 -290 L-8 -131 M18 -290 L16 -131" stroke="${TOP_SHADE[look.top]}" stroke-width="3"/>`
    : `<path d="M-22 -291 Q0 -262 22 -291 L16 -294 Q0 -276 -16 -294Z" fill="#f7f1e6"/>`;
  return `<path d="${body}" fill="${TOP[look.top]}"/>${front}`;
}

const drawLanyard = (): string =>
  `<path d="M-19 -287 Q-8 -240 4 -216 Q14 -240 21 -287" fill="none" stroke="${COLOR.tealDark}" stroke-width="4"/>` +
  `<rect x="-11" y="-216" width="30" height="38" rx="4" fill="#fff" stroke="${COLOR.tealDark}" stroke-width="2.5"/>` +
  `<rect x="-5" y="-209" width="18" height="14" rx="2" fill="${COLOR.mist}"/><path d="M-4 -188 h16" stroke="${COLOR.muted}" stroke-width="2.5"/>`;

/** A sleeve that ends at the wrist, and the hand. */
function arm(
  shoulder: readonly [number, number],
  elbow: readonly [number, number],
  hand: readonly [number, number],
  sleeve: string,
  skin: string,
): string {
  const wrist = mix(elbow, hand, 0.72);
  return `${limb([mix(elbow, hand, 0.6), hand], skin, 22)}<circle cx="${n(hand[0])}" cy="${n(hand[1])}" r="14.5" fill="${skin}"/>${limb([shoulder, elbow, wrist], sleeve, 31)}`;
}

/** @returns the figure as SVG, back arm first */
export function drawFigure(figure: Figure): string {
  const { look } = figure;
  const skin = SKIN[look.skin];
  const shade = TOP_SHADE[look.top];
  const mirror = figure.facing === 'right' ? 1 : -1;
  const swing = figure.stride === undefined ? 0 : Math.sin(figure.stride * Math.PI * 2) * 20;
  const carries = figure.holds !== 'nothing';

  const backHand = mix([-69 + swing, -146], [-56, -156], figure.gesture * 0.4);
  const back = arm([-55, -260], [-79 + swing * 0.4, -204], backHand, shade, skin);
  // A list is held out to be seen, a stack of papers is held to the chest.
  const shown = figure.holds === 'list' || figure.holds === 'form';
  const calls = figure.holds === 'phone';
  const rest: readonly [number, number] = calls ? [47, -318] : shown ? [104, -188] : carries ? [38, -194] : [70 - swing, -146];
  const explain: readonly [number, number] = [126, -236];
  const reach = calls ? 0 : carries ? figure.gesture * 0.2 : figure.gesture;
  const frontHand = mix(rest, explain, reach);
  const front = arm(
    [55, -260],
    mix(calls ? [98, -232] : shown ? [78, -186] : carries ? [80, -196] : [80, -204], [96, -192], reach),
    frontHand,
    shade,
    skin,
  );

  const head =
    `<path d="M-17 -320 V-284 Q0 -266 17 -284 V-320Z" fill="${skin}"/><path d="M-17 -303 Q2 -290 17 -305 V-296 Q0 -282 -17 -292Z" fill="#000" opacity="0.13"/>` +
    `<ellipse cx="-36" cy="-346" rx="8" ry="11" fill="${skin}"/><ellipse cx="0" cy="-350" rx="38" ry="44" fill="${skin}"/>`;
  const shadow = `<ellipse cx="0" cy="0" rx="82" ry="11" fill="${COLOR.ink}" opacity="0.13"/>`;

  return (
    `<g transform="translate(${n(figure.x)} ${n(figure.y)}) scale(${n(figure.scale * mirror)} ${n(figure.scale)})" opacity="${n(figure.opacity ?? 1)}">` +
    `${shadow}${drawHairBack(look)}${back}${drawLegs(figure)}${drawTorso(figure)}` +
    `${head}${look.lanyard ? drawLanyard() : ''}${drawFace(figure)}${drawHairFront(look)}` +
    `${shown ? '' : drawHeld(figure.holds, frontHand, mirror)}${front}` +
    `${shown ? `${drawHeld(figure.holds, frontHand, mirror)}<circle cx="${n(frontHand[0] - 6)}" cy="${n(frontHand[1])}" r="12" fill="${skin}"/>` : ''}</g>`
  );
}
