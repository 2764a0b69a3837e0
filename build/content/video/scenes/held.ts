import type { Held } from '../pictures.ts';
import { n } from './markup.ts';
import { COLOR } from './palette.ts';

const sheet = (lines: number, ink: string): string => {
  const rows = Array.from({ length: lines }, (_, row) => {
    const y = -38 + row * 16;
    return `<circle cx="-24" cy="${y}" r="4.5" fill="${COLOR.accent}"/><path d="M-13 ${y} h${34 - (row % 2) * 8}" stroke="${ink}" stroke-width="4" stroke-linecap="round"/>`;
  });
  return `<rect x="-38" y="-56" width="76" height="98" rx="5" fill="#fff" stroke="${COLOR.line}" stroke-width="2"/>${rows.join('')}`;
};

/** What a person carries at the hand. `mirror` is -1 in a figure that faces left: writing is turned back again. */
export function drawHeld(held: Held, hand: readonly [number, number], mirror: 1 | -1): string {
  const at = (content: string, dx: number, dy: number, turn: number): string =>
    `<g transform="translate(${n(hand[0] + dx)} ${n(hand[1] + dy)}) rotate(${turn}) scale(${mirror} 1)">${content}</g>`;
  switch (held) {
    case 'nothing':
      return '';
    case 'papers':
      return at(
        `<rect x="-34" y="-44" width="72" height="92" rx="4" fill="#e9dfcc" transform="rotate(-9)"/><rect x="-34" y="-46" width="72" height="92" rx="4" fill="#fff" stroke="${COLOR.line}" stroke-width="2"/><path d="M-22 -28 h46 M-22 -12 h46 M-22 4 h30" stroke="${COLOR.line}" stroke-width="5" stroke-linecap="round"/>`,
        -4,
        -8,
        -6,
      );
    case 'list':
      return at(sheet(5, COLOR.muted), 26, -30, 7);
    case 'form':
      return at(
        `<rect x="-36" y="-54" width="72" height="92" rx="5" fill="#fff" stroke="${COLOR.teal}" stroke-width="3"/><rect x="-26" y="-44" width="52" height="14" rx="3" fill="${COLOR.mist}"/><path d="M-26 -16 h52 M-26 0 h52" stroke="${COLOR.line}" stroke-width="5" stroke-linecap="round"/><path d="M-24 18 l8 8 l16 -18" fill="none" stroke="${COLOR.teal}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"/>`,
        14,
        -34,
        6,
      );
    case 'phone':
      return at('<rect x="-10" y="-25" width="20" height="50" rx="5" fill="#1d2b3a"/>', -1, -13, 9);
    case 'mug':
      return at(
        `<path d="M14 -26 h14 q10 14 -12 20" fill="none" stroke="${COLOR.accent}" stroke-width="6"/><rect x="-18" y="-34" width="34" height="40" rx="6" fill="${COLOR.accent}"/>`,
        8,
        -6,
        0,
      );
  }
}
