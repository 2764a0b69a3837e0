/**
 * What a deck's author may say about a slide in its `.slide:` comment, by name: reveal.js's own attributes, less those that
 * load pages, choose transitions (the trainer does) or read Markdown by themselves. Values are checked where they are drawn.
 */
export const SLIDE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'class',
  'lang',
  'dir',
  'data-auto-animate',
  'data-auto-animate-id',
  'data-auto-animate-restart',
  'data-auto-animate-duration',
  'data-auto-animate-easing',
  'data-auto-animate-delay',
  'data-auto-animate-unmatched',
  'data-background-color',
  'data-background-gradient',
  'data-background-image',
  'data-background-opacity',
  'data-background-position',
  'data-background-repeat',
  'data-background-size',
  'data-background-video',
  'data-background-video-loop',
  'data-background-video-muted',
  'data-timing',
]);
