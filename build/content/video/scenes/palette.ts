/** One calm palette with a single warm accent, shared by every video and equal to the decks' look. */
export const COLOR = {
  ink: '#1d2b3a',
  paper: '#fbf8f2',
  teal: '#1f6f78',
  tealDark: '#174f56',
  mist: '#dcebea',
  sand: '#f1e7d6',
  sandDark: '#dccbb0',
  accent: '#d9662b',
  /** The accent where it carries text: 5.4 to 1 on white. */
  accentText: '#b0480f',
  white: '#ffffff',
  muted: '#52606d',
  line: '#c9d3d6',
} as const;

/** The picture in pixels. Below `captionTop` nothing that matters is drawn: captions stand there. */
export const STAGE = { width: 1280, height: 720, captionTop: 590 } as const;
