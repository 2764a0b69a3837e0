import type { Display, Point, Rectangle, Screen } from 'electron';
import { currentDisplays, cursor, refreshPointer, screenEvents } from './displays.ts';

/** `electron.screen`. */
export const screen = {
  ...screenEvents.listening,
  getAllDisplays: (): Display[] => [...currentDisplays()],
  getPrimaryDisplay: (): Display => first(),
  getDisplayMatching: (area: Rectangle): Display => best((display) => overlap(display.bounds, area)),
  getDisplayNearestPoint: (point: Point): Display => best((display) => -distance(display.bounds, point)),
  getCursorScreenPoint: (): Point => {
    void refreshPointer();
    return { ...cursor() };
  },
} satisfies Pick<
  Screen,
  | 'on'
  | 'once'
  | 'getAllDisplays'
  | 'getPrimaryDisplay'
  | 'getDisplayMatching'
  | 'getDisplayNearestPoint'
  | 'getCursorScreenPoint'
>;

function first(): Display {
  const [display] = currentDisplays();
  if (display === undefined) throw new Error('There is no display.');
  return display;
}

function best(score: (display: Display) => number): Display {
  return currentDisplays().reduce((winner, display) => (score(display) > score(winner) ? display : winner), first());
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** Squared distance from a point to the nearest edge; 0 inside. */
function distance(area: Rectangle, { x, y }: Point): number {
  const right = Math.max(area.x - x, 0, x - (area.x + area.width - 1));
  const down = Math.max(area.y - y, 0, y - (area.y + area.height - 1));
  return right * right + down * down;
}
