/** A color as the DevTools protocol wants it: 0 to 255, alpha 0 to 1. */
export interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** Reads `#rgb`, `#rrggbb` or Electron's `#aarrggbb`; anything else is white, Electron's own default. */
export function parseColor(text: string): Rgba {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  const long =
    short === null
      ? text
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`;
  const [, alpha = 'ff', red = 'ff', green = 'ff', blue = 'ff'] =
    /^#([0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long) ?? [];
  const value = (hex: string): number => Number.parseInt(hex, 16);
  return { r: value(red), g: value(green), b: value(blue), a: value(alpha) / 255 };
}
