import type { RevealConfig } from 'reveal.js';
import { SECTION_DISPLAY } from './slide-tree.ts';

/** Slides are drawn on a canvas of this height, scaled to the wall: 40 px on it are as tall on every projector. */
export const CANVAS_HEIGHT = 1080;

const NARROWEST = (CANVAS_HEIGHT * 4) / 3;
const WIDEST = (CANVAS_HEIGHT * 16) / 9;

/**
 * The canvas takes the shape of the wall between 4:3 and 16:9, so that an old projector loses width and not size of text.
 * @param width and height of the window, in any unit
 */
export const canvasWidth = (width: number, height: number): number =>
  height <= 0 ? WIDEST : Math.round(Math.min(WIDEST, Math.max(NARROWEST, (CANVAS_HEIGHT * width) / height)));

/** Whether a wall is of the old shape: then width is what is short, and the theme gives some of it back. */
export const isNarrow = (width: number, height: number): boolean => height > 0 && width / height <= 1.5;

/** reveal.js with everything off that reads keys, addresses or messages, or draws controls: the window does all of that. */
export const revealConfig = (width: number, height: number): RevealConfig => ({
  width: canvasWidth(width, height),
  height: CANVAS_HEIGHT,
  margin: 0,
  minScale: 0.05,
  maxScale: 8,
  display: SECTION_DISPLAY,
  center: false,
  controls: false,
  progress: false,
  slideNumber: false,
  hash: false,
  history: false,
  respondToHashChanges: false,
  keyboard: false,
  touch: false,
  mouseWheel: false,
  overview: false,
  help: false,
  pause: false,
  loop: false,
  jumpToSlide: false,
  postMessage: false,
  postMessageEvents: false,
  previewLinks: false,
  focusBodyOnPageVisibilityChange: false,
  hideInactiveCursor: true,
  hideCursorTime: 1000,
  transition: 'none',
  backgroundTransition: 'none',
  // Below this width reveal.js would turn into a scrolling page; the console's previews are narrow.
  scrollActivationWidth: 0,
});
