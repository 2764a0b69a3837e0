import type { Setting } from '../pictures.ts';
import { n, rect } from './markup.ts';
import { COLOR } from './palette.ts';

/** Where the wall meets the floor. */
const FLOOR = 500;

function floor(color: string, shine: string): string {
  return rect({ x: 0, y: FLOOR, width: 1280, height: 220 }, color) + rect({ x: 0, y: FLOOR, width: 1280, height: 9 }, shine);
}

function wallClock(x: number, y: number, time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const hand = (turn: number, length: number, width: number): string =>
    `<path d="M0 0 V${-length}" stroke="${COLOR.ink}" stroke-width="${width}" stroke-linecap="round" transform="rotate(${n(turn)})"/>`;
  const ticks = Array.from(
    { length: 12 },
    (_, hour) => `<path d="M0 -36 v5" stroke="${COLOR.muted}" stroke-width="3" transform="rotate(${hour * 30})"/>`,
  ).join('');
  return `<g transform="translate(${x} ${y})"><circle r="46" fill="#fff" stroke="${COLOR.ink}" stroke-width="6"/>${ticks}${hand((hours % 12) * 30 + minutes / 2, 20, 6)}${hand(minutes * 6, 31, 4)}<circle r="4" fill="${COLOR.accent}"/></g>`;
}

function lockers(): string {
  const doors = Array.from({ length: 14 }, (_, i) => {
    const x = -14 + i * 94;
    const fill = i % 2 === 0 ? '#8fb9b8' : '#86b1b1';
    const vents = [0, 1, 2]
      .map((row) => `<path d="M${x + 30} ${252 + row * 10} h34" stroke="#6b9a9b" stroke-width="4" stroke-linecap="round"/>`)
      .join('');
    return `${rect({ x: x + 2, y: 232, width: 90, height: 268 }, fill, 'rx="3"')}${vents}<rect x="${x + 76}" y="352" width="8" height="30" rx="4" fill="#5f8f90"/>`;
  });
  return `<g opacity="0.62">${doors.join('')}</g>${rect({ x: 0, y: 222, width: 1280, height: 11 }, '#a9c8c6')}`;
}

function hallway(clock: string): string {
  return (
    rect({ x: 0, y: 0, width: 1280, height: FLOOR }, '#f4f1e8') +
    lockers() +
    floor('#e6dac5', '#d3c3a6') +
    wallClock(1186, 92, clock)
  );
}

function entrance(clock: string): string {
  const pane = (x: number): string =>
    rect({ x, y: 150, width: 150, height: 350 }, '#2f7f87', 'rx="4"') +
    rect({ x: x + 16, y: 168, width: 118, height: 220 }, '#cfe6ec', 'rx="3"') +
    `<path d="M${x + 24} 300 l70 -120 M${x + 62} 330 l70 -120" stroke="#fff" stroke-width="9" opacity="0.5"/>` +
    rect({ x: x + 16, y: 404, width: 118, height: 78 }, '#286c74', 'rx="3"');
  const plant = `<g transform="translate(1196 500)"><path d="M-34 -60 h68 l-10 60 h-48z" fill="${COLOR.accent}" opacity="0.85"/><path d="M0 -60 C-6 -120 -50 -130 -60 -150 C-30 -160 -4 -130 0 -90 C4 -150 20 -180 50 -186 C54 -150 26 -120 6 -62Z" fill="#6d9271"/></g>`;
  return (
    rect({ x: 0, y: 0, width: 1280, height: FLOOR }, '#f6f0e4') +
    rect({ x: 0, y: 400, width: 1280, height: 100 }, '#ecdfc9') +
    rect({ x: 470, y: 132, width: 340, height: 368 }, '#23565d', 'rx="6"') +
    pane(484) +
    pane(646) +
    `<rect x="622" y="330" width="8" height="64" rx="4" fill="#f1e7d6"/><rect x="650" y="330" width="8" height="64" rx="4" fill="#f1e7d6"/>` +
    plant +
    floor('#e2d5be', '#cdbc9d') +
    wallClock(1186, 92, clock)
  );
}

function office(clock: string): string {
  const shelf = Array.from({ length: 11 }, (_, i) => {
    const color = [COLOR.teal, '#c9b38a', COLOR.accent, '#7d9b7e', '#33496b'][i % 5] ?? COLOR.teal;
    const height = 46 + ((i * 7) % 18);
    return rect({ x: 64 + i * 19, y: 250 - height, width: 15, height }, color, 'rx="2" opacity="0.8"');
  });
  return (
    rect({ x: 0, y: 0, width: 1280, height: FLOOR }, '#f3efe4') +
    rect({ x: 48, y: 250, width: 250, height: 10 }, '#b79a6c') +
    shelf.join('') +
    rect({ x: 960, y: 70, width: 240, height: 220 }, '#cfe6ec', 'rx="6" stroke="#fff" stroke-width="14"') +
    `<path d="M1080 76 V284 M966 180 H1194" stroke="#fff" stroke-width="8"/>` +
    floor('#dccfb8', '#c7b592') +
    wallClock(860, 100, clock)
  );
}

/** The staff lounge: a counter with a coffee maker, cups on a shelf, a board with notes. */
function lounge(clock: string): string {
  const cups = [0, 1, 2, 3].map((i) => {
    const color = [COLOR.accent, COLOR.teal, '#c9b38a', '#7d9b7e'][i] ?? COLOR.teal;
    return `<path d="M${60 + i * 46} 118 v26 q0 6 6 6 h14 q6 0 6 -6 v-26z" fill="${color}" opacity="0.8"/><path d="M${86 + i * 46} 124 q12 2 0 16" fill="none" stroke="${color}" stroke-width="5" opacity="0.8"/>`;
  });
  const notes = [
    [366, 208, '#fff'],
    [436, 200, '#f7e3cf'],
    [376, 276, '#dcebea'],
    [444, 270, '#fff'],
  ].map(([x, y, color]) => rect({ x: Number(x), y: Number(y), width: 54, height: 56 }, String(color), 'rx="2"'));
  const maker =
    rect({ x: 336, y: 352, width: 96, height: 58 }, '#3d4b57', 'rx="6"') +
    rect({ x: 336, y: 346, width: 96, height: 16 }, '#2a3745', 'rx="5"') +
    rect({ x: 360, y: 376, width: 48, height: 32 }, '#8a5a3a', 'rx="6" opacity="0.85"');
  return (
    rect({ x: 0, y: 0, width: 1280, height: FLOOR }, '#f5f0e5') +
    rect({ x: 40, y: 150, width: 230, height: 10 }, '#b79a6c') +
    cups.join('') +
    rect({ x: 350, y: 186, width: 166, height: 156 }, '#d8bd92', 'rx="5"') +
    notes.join('') +
    maker +
    rect({ x: 0, y: 410, width: 1280, height: 90 }, '#cfe0de') +
    rect({ x: 0, y: 400, width: 1280, height: 14 }, '#a98f66') +
    [160, 400, 640, 880, 1120].map((x) => `<path d="M${x} 424 V492" stroke="#b3cbc9" stroke-width="4"/>`).join('') +
    floor('#e0d4bd', '#c9b896') +
    wallClock(1186, 92, clock)
  );
}

/** The school's front office: whoever stands on the right stands behind the counter. */
function frontDesk(clock: string): string {
  const boxes = Array.from({ length: 15 }, (_, i) => {
    const x = 70 + (i % 5) * 50;
    const y = 96 + Math.floor(i / 5) * 42;
    return (
      rect({ x, y, width: 46, height: 38 }, '#fff', 'stroke="#b79a6c" stroke-width="4"') +
      (i % 4 === 1 ? '' : rect({ x: x + 8, y: y + 24, width: 30, height: 8 }, i % 3 === 0 ? COLOR.accent : '#8fb9b8'))
    );
  });
  return (
    rect({ x: 0, y: 0, width: 1280, height: FLOOR }, '#f3f1ea') +
    boxes.join('') +
    rect({ x: 0, y: 430, width: 1280, height: 70 }, '#e7deca') +
    floor('#e0d4bd', '#cdbc9d') +
    wallClock(1186, 92, clock)
  );
}

/** What stands before the people. */
export function drawForeground(setting: Setting): string {
  if (setting !== 'front-desk') return '';
  return (
    `<path d="M760 424 H1280 V590 H788 Z" fill="${COLOR.tealDark}"/><path d="M740 404 H1280 V430 H752 Z" fill="#b79a6c"/>` +
    `<path d="M820 404 v-11 h86 v11z" fill="#fff"/><path d="M1160 404 v-34 q20 -12 40 0 v34z" fill="${COLOR.accent}"/>`
  );
}

/** A small room of one's own: window, pinboard, and a desk with a lamp between the people. The clock hangs where no bubble reaches. */
function workroom(clock: string): string {
  const notes = [
    [96, 96, '#f1d9a8'],
    [168, 104, '#c9dedc'],
    [104, 168, '#e9c3a8'],
    [178, 176, '#f4ecd8'],
  ] as const;
  const pinned = notes.map(([x, y, fill]) => rect({ x, y, width: 54, height: 52 }, fill, 'rx="3"')).join('');
  const desk =
    rect({ x: 420, y: 404, width: 440, height: 18 }, '#a98656', 'rx="4"') +
    rect({ x: 440, y: 422, width: 16, height: 112 }, '#93733f') +
    rect({ x: 824, y: 422, width: 16, height: 112 }, '#93733f') +
    rect({ x: 700, y: 422, width: 116, height: 78 }, '#b8935c', 'rx="3"') +
    `<path d="M738 460 h40" stroke="#7d602f" stroke-width="6" stroke-linecap="round"/>`;
  const onDesk =
    rect({ x: 556, y: 330, width: 132, height: 66 }, '#33496b', 'rx="5"') +
    rect({ x: 563, y: 337, width: 118, height: 52 }, '#cfe0e4', 'rx="2"') +
    rect({ x: 540, y: 396, width: 164, height: 9 }, '#52606d', 'rx="4"') +
    `<path d="M792 404 V352 L764 326" fill="none" stroke="${COLOR.teal}" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/><path d="M738 340 L772 312 L784 330 Z" fill="${COLOR.accent}"/><path d="M772 405 h40" stroke="${COLOR.teal}" stroke-width="9" stroke-linecap="round"/>` +
    [0, 1, 2]
      .map((row) =>
        rect({ x: 460 + (row % 2) * 5, y: 394 - row * 9, width: 62, height: 8 }, row === 1 ? '#e4dac6' : '#fff', 'rx="2"'),
      )
      .join('');
  return (
    rect({ x: 0, y: 0, width: 1280, height: FLOOR }, '#f2f1e6') +
    rect({ x: 70, y: 70, width: 184, height: 184 }, '#c9ad80', 'rx="6"') +
    pinned +
    rect({ x: 962, y: 70, width: 150, height: 210 }, '#cfe6ec', 'rx="6" stroke="#fff" stroke-width="13"') +
    `<path d="M1037 76 V274" stroke="#fff" stroke-width="8"/>` +
    floor('#e0d4bd', '#cbba9a') +
    desk +
    onDesk +
    wallClock(1200, 92, clock)
  );
}

/** The place behind a conversation. The lower part is plain floor: captions stand on it. */
export function drawSetting(setting: Setting, clock: string): string {
  switch (setting) {
    case 'hallway':
      return hallway(clock);
    case 'entrance':
      return entrance(clock);
    case 'office':
      return office(clock);
    case 'lounge':
      return lounge(clock);
    case 'front-desk':
      return frontDesk(clock);
    case 'workroom':
      return workroom(clock);
  }
}

/** Students who walk through the hall, far off and without faces: nobody in particular. */
export function drawStudents(t: number): string {
  const one = (index: number): string => {
    const right = index % 2 === 0;
    const span = 1700;
    const speed = 92 + index * 13;
    const along = (t * speed + index * 420) % span;
    const x = right ? along - 200 : 1480 - along;
    const y = 520 + (index % 3) * 5;
    const step = Math.sin(t * 6.2 + index * 2) * 15;
    const shirt = ['#c3d3d6', '#d9c9b0', '#c6d4c5', '#d5c5c1', '#c5cad9'][index % 5] ?? '#c3d3d6';
    const skin = ['#c9b09a', '#b39a85', '#d3bda8'][index % 3] ?? '#c9b09a';
    return (
      `<g transform="translate(${n(x)} ${n(y)}) scale(${right ? 0.9 : -0.9} 0.9)">` +
      `<path d="M-6 -90 L${n(-8 - step)} 0 M8 -90 L${n(8 + step)} 0" stroke="#a3b1b8" stroke-width="21" stroke-linecap="round"/>` +
      `<rect x="-46" y="-186" width="34" height="70" rx="14" fill="#9fb3b7"/><rect x="-28" y="-200" width="58" height="118" rx="24" fill="${shirt}"/>` +
      `<circle cx="4" cy="-226" r="27" fill="${skin}"/><path d="M-24 -226 C-28 -266 36 -264 32 -230 C18 -242 0 -244 -24 -226Z" fill="#857a73"/></g>`
    );
  };
  return [0, 1, 2, 3].map(one).join('');
}
