import { describe, expect, test } from 'vitest';
import css from './tokens.css?raw';

const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
);

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance and contrast as WCAG 2.1 defines them. */
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const grounds = ['ground', 'ground-sunken', 'surface', 'surface-raised', 'surface-hover'];

const text: readonly (readonly [ink: string, ground: string])[] = [
  ...['ink', 'ink-soft', 'teal-ink', 'accent-ink', 'bad-ink', 'good-ink', 'warn-ink'].flatMap((ink) =>
    grounds.map((ground) => [ink, ground] as const),
  ),
  ['ink-on-rail', 'rail'],
  ['ink-on-rail', 'rail-hover'],
  ['ink-on-rail-soft', 'rail'],
  ['on-teal', 'teal'],
  ['on-teal', 'teal-hover'],
  ['on-teal', 'teal-pressed'],
  ['teal-ink', 'teal-soft'],
  ['ink', 'teal-soft'],
  ['on-accent', 'accent-fill'],
  ['on-accent', 'accent-fill-hover'],
  ['accent-ink', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['good-ink', 'good-soft'],
  ['ink', 'good-soft'],
  ['warn-ink', 'warn-soft'],
  ['ink', 'warn-soft'],
  ['bad-ink', 'bad-soft'],
  ['ink', 'bad-soft'],
  ['on-bad', 'bad-fill'],
  ['on-bad', 'bad-fill-hover'],
];

const shapes: readonly (readonly [shape: string, ground: string])[] = [
  ...['line-strong', 'teal', 'focus'].flatMap((shape) => ['ground', 'surface'].map((ground) => [shape, ground] as const)),
  ['accent', 'ground'],
  ['accent', 'surface'],
  ['accent', 'rail'],
];

const color = (name: string, theme: 'light' | 'dark'): string => {
  const found = tokens.get(name);
  if (found === undefined) throw new Error(`no token --${name}`);
  return found[theme];
};

describe.each(['light', 'dark'] as const)('%s colors', (theme) => {
  test.each(text)('%s reads on %s (4.5:1)', (ink, ground) => {
    expect(contrast(color(ink, theme), color(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapes)('%s shows on %s (3:1)', (shape, ground) => {
    expect(contrast(color(shape, theme), color(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
