import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Color, contrast } from './check-contrast.ts';

const color = (hex: string): Color => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
};

const css = await readFile(new URL('./style/page.css', import.meta.url), 'utf8');

describe('the colors of the workbooks', () => {
  const named = (name: string): Color => {
    const found = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
    if (found === undefined) throw new Error(`There is no color called ${name}.`);
    return color(found);
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
    expect(contrast(named(text), named(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line', 'accent'])('%s lines are seen on paper (3 to 1)', (name) => {
    expect(contrast(named(name), named('paper'))).toBeGreaterThanOrEqual(3);
  });

  it('sets no text in a color that is only for lines', async () => {
    const names = ['page', 'text', 'cover', 'fields', 'tight', 'tables', 'boxes', 'path'];
    const all = await Promise.all(names.map((name) => readFile(new URL(`./style/${name}.css`, import.meta.url), 'utf8')));
    expect(all.join('\n')).not.toMatch(/[^-]color: var\(--(?:accent|line|rule)\)/);
  });
});
