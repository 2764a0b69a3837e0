import { COLOR } from './palette.ts';

/** Numbers with two decimals at most: frames that look the same then read the same and are drawn once. */
export const n = (value: number): string => String(Math.round(value * 100) / 100);

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface TextBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** With a height the text is centered in it from top to bottom. */
  readonly height?: number;
  readonly text: string;
  readonly size: number;
  readonly weight?: 400 | 500 | 600 | 700 | 800;
  readonly color?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly opacity?: number;
}

/** Text in a box, as HTML so that it wraps by itself. The class is what the layout check measures. */
export function textBox(box: TextBox): string {
  if ((box.opacity ?? 1) <= 0) return '';
  const height = box.height === undefined ? '' : `height:${n(box.height)}px;`;
  const align = box.align ?? 'left';
  return (
    `<div class="t" style="left:${n(box.x)}px;top:${n(box.y)}px;width:${n(box.width)}px;${height}text-align:${align};` +
    `font-size:${box.size}px;font-weight:${box.weight ?? 500};color:${box.color ?? COLOR.ink};opacity:${n(box.opacity ?? 1)}">` +
    `<span>${escapeHtml(box.text)}</span></div>`
  );
}

/** A layer of drawing over the whole picture. */
export const layer = (content: string): string => `<svg class="layer" viewBox="0 0 1280 720" aria-hidden="true">${content}</svg>`;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function rect(r: Rect, fill: string, extra = ''): string {
  return `<rect x="${n(r.x)}" y="${n(r.y)}" width="${n(r.width)}" height="${n(r.height)}" fill="${fill}" ${extra}/>`;
}

/** A card: white, softly outlined, with a shadow that lifts it from the paper. */
export function card(r: Rect, opacity: number, edge: string = COLOR.line, fill: string = COLOR.white): string {
  if (opacity <= 0) return '';
  return (
    `<g opacity="${n(opacity)}">${rect({ ...r, y: r.y + 5 }, COLOR.ink, 'rx="18" opacity="0.08"')}` +
    `${rect(r, fill, `rx="18" stroke="${edge}" stroke-width="2.5"`)}</g>`
  );
}

/** A stroke that is drawn from its beginning: `p` of its length is there. Lengths are normalized to 1. */
export function drawnPath(d: string, p: number, color: string, width: number): string {
  if (p <= 0) return '';
  const dash = p >= 1 ? '' : `pathLength="1" stroke-dasharray="${n(p)} 2"`;
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${dash}/>`;
}
