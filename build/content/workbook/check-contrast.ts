/** WCAG 2.1's contrast ratio of two colors, each as red, green and blue from 0 to 1. */
export function contrast(one: Color, other: Color): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

export type Color = readonly [number, number, number];

function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

interface Box {
  readonly from: Point;
  readonly to: Point;
}

/** A filled area. A frame is a shape within a shape: what lies in both is not filled. */
interface Painted {
  readonly shapes: readonly Box[];
  readonly color: Color;
}

/** A text as it stands on a page, its color and what lies under its first letter. */
export interface TextOnGround {
  readonly color: Color;
  readonly ground: Color;
  readonly ratio: number;
  readonly at: Point;
}

const WHITE: Color = [1, 1, 1];
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Follows a page's drawing, operator by operator (Chromium writes one a line), and says for each text on which ground it stands: the last
 * area that was filled there (a shape is taken for the box around it), else paper.
 */
export function textsOnGround(content: string): readonly TextOnGround[] {
  const found: TextOnGround[] = [];
  const painted: Painted[] = [];
  const kept: { readonly matrix: Matrix; readonly color: Color }[] = [];
  let matrix = UPRIGHT;
  let line = UPRIGHT;
  let color: Color = [0, 0, 0];
  let path: Point[][] = [];
  const put = ([x, y]: Point, by: Matrix = matrix): Point => [by[0] * x + by[2] * y + by[4], by[1] * x + by[3] * y + by[5]];
  for (const text of content.split('\n')) {
    const words = text.trim().split(/\s+/);
    const operator = words.at(-1) ?? '';
    const numbers = words.slice(0, -1).map(Number);
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    switch (operator) {
      case 'q':
        kept.push({ matrix, color });
        break;
      case 'Q':
        ({ matrix, color } = kept.pop() ?? { matrix: UPRIGHT, color });
        break;
      case 'cm':
        matrix = times(asMatrix(numbers), matrix);
        break;
      case 'rg':
        color = [a, b, c];
        break;
      case 'g':
        color = [a, a, a];
        break;
      case 're':
        path.push([put([a, b]), put([a + c, b + d])]);
        break;
      case 'm':
        path.push([put([a, b])]);
        break;
      case 'l':
        path.at(-1)?.push(put([a, b]));
        break;
      case 'c':
        path.at(-1)?.push(put([numbers[4] ?? 0, numbers[5] ?? 0]));
        break;
      case 'f':
      case 'f*':
        painted.push({ shapes: path.map(boxOf), color });
        path = [];
        break;
      case 'n':
      case 'S':
        path = [];
        break;
      case 'Tm':
        line = asMatrix(numbers);
        break;
      case 'Tj':
      case 'TJ': {
        // "x y Td <..> Tj": moved on within the line first.
        if (words[2] === 'Td') line = times([1, 0, 0, 1, a, b], line);
        // A little above the line on which the letter stands, and to its right.
        const at = put([2, 3], times(line, matrix));
        const under = painted.findLast(({ shapes }) => shapes.filter((shape) => holds(shape, at)).length % 2 === 1);
        const ground = under?.color ?? WHITE;
        found.push({ color, ground, ratio: contrast(color, ground), at });
      }
    }
  }
  return found;
}

function asMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

function times(one: Matrix, other: Matrix): Matrix {
  return [
    one[0] * other[0] + one[1] * other[2],
    one[0] * other[1] + one[1] * other[3],
    one[2] * other[0] + one[3] * other[2],
    one[2] * other[1] + one[3] * other[3],
    one[4] * other[0] + one[5] * other[2] + other[4],
    one[4] * other[1] + one[5] * other[3] + other[5],
  ];
}

function holds({ from, to }: Box, [x, y]: Point): boolean {
  return from[0] <= x && x <= to[0] && from[1] <= y && y <= to[1];
}

function boxOf(path: readonly Point[]): Box {
  const xs = path.map(([x]) => x);
  const ys = path.map(([, y]) => y);
  return { from: [Math.min(...xs), Math.min(...ys)], to: [Math.max(...xs), Math.max(...ys)] };
}
