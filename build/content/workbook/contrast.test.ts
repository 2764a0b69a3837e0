import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

/** WCAG 2.1's relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
};
const contrast = (one: string, other: string): number => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};

const css = await readFile(new URL('./style/page.css', import.meta.url), 'utf8');

describe('the colors of the workbooks', () => {
  const color = (name: string): string => {
    const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
    if (found === undefined) throw new Error(`There is no color called ${name}.`);
    return found;
  };

  it.each([
    ['ink', 'paper'],
    ['ink', 'tint'],
    ['soft-ink', 'paper'],
    ['soft-ink', 'tint'],
    ['teal', 'paper'],
    ['teal', 'tint'],
    ['paper', 'ink'],
  ])('%s on %s is readable (4.5 to 1)', (text, ground) => {
    expect(contrast(color(text), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line', 'accent'])('%s lines are seen on paper (3 to 1)', (name) => {
    expect(contrast(color(name), color('paper'))).toBeGreaterThanOrEqual(3);
  });

  it('sets no text in a color that is only for lines', async () => {
    const names = ['page', 'text', 'cover', 'fields', 'tight', 'tables', 'boxes', 'path'];
    const all = await Promise.all(names.map((name) => readFile(new URL(`./style/${name}.css`, import.meta.url), 'utf8')));
    expect(all.join('\n')).not.toMatch(/[^-]color: var\(--(?:accent|line|rule)\)/);
  });
});
