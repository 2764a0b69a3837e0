import type { Mood } from '../pictures.ts';
import type { Figure } from './figure.ts';
import { HAIR } from './figure.ts';
import { n } from './markup.ts';

const MOUTH: Readonly<Record<Mood, string>> = {
  calm: 'M-4 -322 q11 5 22 0',
  smile: 'M-7 -326 q14 15 28 0',
  worried: 'M-3 -319 q10 -6 20 0',
  curious: 'M-2 -321 q9 3 18 -1',
  flat: 'M-4 -321 h22',
};

/** How the brows tilt: the outer and the inner end, in pixels up or down. */
const BROWS: Readonly<Record<Mood, readonly [number, number]>> = {
  calm: [0, -1],
  smile: [-1, -3],
  worried: [2, -6],
  curious: [-4, -5],
  flat: [0, 2],
};

/** The face looks a little to the right; the figure is mirrored when it faces left. */
export function drawFace(figure: Figure): string {
  const { look, mood } = figure;
  const ink = '#2a1d17';
  const eye = (x: number): string =>
    figure.blink
      ? `<path d="M${x - 6} -352 q6 5 12 0" fill="none" stroke="${ink}" stroke-width="3" stroke-linecap="round"/>`
      : `<ellipse cx="${x}" cy="-353" rx="4.6" ry="5.6" fill="${ink}"/><circle cx="${x + 1.6}" cy="-355" r="1.5" fill="#fff"/>`;
  const [outer, inner] = BROWS[mood];
  const browColor = look.hair === 'scarf' || look.hair === 'bald' ? '#2d211b' : HAIR[look.hairColor];
  const brow = (from: number, to: number, a: number, b: number): string =>
    `<path d="M${from} ${-368 + a} Q${(from + to) / 2} ${-373 + (a + b) / 2} ${to} ${-368 + b}" fill="none" stroke="${browColor}" stroke-width="4" stroke-linecap="round"/>`;
  const nose = `<path d="M8 -348 q9 9 1 13" fill="none" stroke="#000" stroke-opacity="0.28" stroke-width="3" stroke-linecap="round"/>`;
  const cheeks =
    mood === 'smile'
      ? '<circle cx="-14" cy="-334" r="7" fill="#d9662b" opacity="0.18"/><circle cx="29" cy="-334" r="6" fill="#d9662b" opacity="0.18"/>'
      : '';
  const beard = look.beard
    ? `<path d="M-38 -348 C-38 -303 -14 -298 4 -298 C24 -298 38 -310 38 -348 C35 -336 33 -330 26 -331 Q8 -339 -10 -331 C-20 -327 -33 -332 -38 -348Z" fill="${HAIR[look.hairColor]}"/>`
    : '';
  const lip = look.beard ? '#f3d9cc' : '#5f2a22';
  const mouth =
    figure.mouth > 0.05
      ? `<ellipse cx="7" cy="-320" rx="${n(8 + figure.mouth * 2)}" ry="${n(2 + figure.mouth * 7)}" fill="#5a1f1c"/><path d="M1 ${n(-321 - figure.mouth * 4)} h12" stroke="#fff" stroke-width="2.5" stroke-linecap="round"/>`
      : `<path d="${MOUTH[mood]}" fill="none" stroke="${lip}" stroke-width="3.6" stroke-linecap="round"/>`;
  const glasses = look.glasses
    ? '<g fill="#fff" fill-opacity="0.22" stroke="#22303d" stroke-width="3"><rect x="-24" y="-365" width="27" height="23" rx="9"/><rect x="13" y="-365" width="25" height="23" rx="9"/></g><path d="M3 -356 h10 M-24 -356 l-12 -3" stroke="#22303d" stroke-width="3"/>'
    : '';
  return `${cheeks}${beard}${eye(-9)}${eye(24)}${brow(-19, -2, outer, inner)}${brow(17, 32, inner, outer)}${nose}${mouth}${glasses}`;
}
