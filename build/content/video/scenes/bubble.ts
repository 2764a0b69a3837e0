import { escapeHtml, n } from './markup.ts';
import { COLOR } from './palette.ts';

/** A speech bubble: HTML that grows with its text, from `y` down (or from `bottom` up), with a tail towards the speaker. */
export interface Bubble {
  readonly x: number;
  readonly width: number;
  /** The top edge; with `bottom`, the distance of the lower edge from the top of the picture instead. */
  readonly y?: number;
  readonly bottom?: number;
  readonly text: string;
  readonly label?: string;
  readonly size: number;
  readonly tail: 'left' | 'right' | 'down' | 'none';
  /** 0 to 1: it opens. */
  readonly opened: number;
  readonly opacity?: number;
  readonly edge?: string;
}

export function drawBubble(bubble: Bubble): string {
  if (bubble.opened <= 0) return '';
  const place = bubble.bottom === undefined ? `top:${n(bubble.y ?? 0)}px` : `bottom:${n(720 - bubble.bottom)}px`;
  const origin = { left: '0% 60%', right: '100% 60%', down: '50% 100%', none: '50% 50%' }[bubble.tail];
  const edge = bubble.edge ?? COLOR.ink;
  const label = bubble.label === undefined ? '' : `<span class="chip">${escapeHtml(bubble.label)}</span>`;
  return (
    `<div class="bubble t ${bubble.tail}" style="left:${n(bubble.x)}px;${place};width:${n(bubble.width)}px;font-size:${bubble.size}px;--edge:${edge};` +
    `opacity:${n((bubble.opacity ?? 1) * Math.min(1, bubble.opened * 2))};transform:scale(${n(0.85 + 0.15 * bubble.opened)});transform-origin:${origin}">` +
    `${label}<span>${escapeHtml(bubble.text)}</span></div>`
  );
}
