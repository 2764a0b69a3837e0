import type { Icon } from '../pictures.ts';
import { n } from './markup.ts';

const SHAPES: Readonly<Record<Icon, string>> = {
  person: '<circle cx="0" cy="-12" r="11"/><path d="M-20 22 C-20 2 20 2 20 22"/>',
  form: '<rect x="-17" y="-23" width="34" height="46" rx="4"/><path d="M-9 -10 h18 M-9 1 h18 M-9 12 h10"/>',
  team: '<circle cx="-14" cy="-10" r="8"/><circle cx="14" cy="-10" r="8"/><circle cx="0" cy="-16" r="8"/><path d="M-28 16 C-28 2 -2 2 -6 14 M28 16 C28 2 2 2 6 14 M-14 22 C-12 2 12 2 14 22"/>',
  heart: '<path d="M0 20 C-34 -4 -20 -26 -6 -20 Q0 -17 0 -10 Q0 -17 6 -20 C20 -26 34 -4 0 20Z"/>',
  loop: '<path d="M18 -10 A20 20 0 1 0 20 6"/><path d="M20 -24 V-9 H5"/>',
  key: '<circle cx="-11" cy="0" r="11"/><path d="M0 0 H24 M16 0 V10 M24 0 V8"/>',
  path: '<circle cx="-20" cy="16" r="5"/><path d="M-14 16 H6 C22 16 22 -2 6 -2 H-4 C-18 -2 -18 -18 -2 -18 H14"/><path d="M8 -25 L16 -18 L8 -11"/>',
  folder: '<path d="M-23 -16 H-6 L0 -9 H23 V18 H-23Z"/><path d="M-12 5 H12"/>',
  door: '<rect x="-15" y="-24" width="30" height="48" rx="2"/><circle cx="7" cy="1" r="2.5"/>',
  talk: '<path d="M-22 -18 H22 V10 H2 L-10 22 V10 H-22Z"/>',
  calendar: '<rect x="-21" y="-17" width="42" height="38" rx="4"/><path d="M-21 -5 H21 M-10 -24 V-12 M10 -24 V-12"/>',
};

/** A plain line icon around its center, about 50 pixels wide. It stands beside its word, never for it. */
export function drawIcon(icon: Icon, x: number, y: number, scale: number, color: string): string {
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${n(scale)})" fill="none" stroke="${color}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">${SHAPES[icon]}</g>`;
}

/** A pencil whose tip is at x,y. */
export function drawPencil(x: number, y: number, opacity: number): string {
  if (opacity <= 0) return '';
  return (
    `<g transform="translate(${n(x)} ${n(y)}) rotate(38)" opacity="${n(opacity)}"><path d="M0 0 L-9 -22 H9Z" fill="#f0d9b5"/><path d="M0 0 L-3.5 -8.5 H3.5Z" fill="#1d2b3a"/>` +
    '<rect x="-9" y="-98" width="18" height="76" fill="#d9662b"/><rect x="-3" y="-98" width="6" height="76" fill="#e58450"/><rect x="-9" y="-110" width="18" height="12" fill="#c9d3d6"/><rect x="-9" y="-122" width="18" height="13" rx="4" fill="#e9a08a"/></g>'
  );
}
