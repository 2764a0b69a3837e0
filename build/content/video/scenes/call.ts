import type { PictureOf } from '../pictures.ts';
import { drawBubble } from './bubble.ts';
import { drawCountdown } from './conversation.ts';
import { drawFigure } from './figure.ts';
import { layer, n, rect } from './markup.ts';
import { easeInOut, easeOut, hasBegun, isBlinking, type Moment, mouthOpen, progress } from './motion.ts';
import { COLOR } from './palette.ts';

type Call = PictureOf<'call'>;
type Person = Call['caller'];

const ROOM = { y: 22, width: 592, height: 558 } as const;
/** The left edges of the two places. */
const ROOMS = [30, 658] as const;
const RING_SECONDS = 2.2;

/** The school's wellness office: a shelf, a lamp, a desk. */
function office(x: number): string {
  const books = [46, 58, 40, 54, 49, 60]
    .map((tall, i) =>
      rect(
        { x: x + 40 + i * 19, y: 214 - tall, width: 15, height: tall },
        [COLOR.teal, '#c9b38a', COLOR.accent, '#7d9b7e', '#33496b', '#c9b38a'][i] ?? COLOR.teal,
        'rx="2" opacity="0.75"',
      ),
    )
    .join('');
  return (
    rect({ x, ...ROOM }, '#f3efe4') +
    books +
    rect({ x: x + 26, y: 214, width: 150, height: 9 }, '#b79a6c') +
    `<path d="M${x + 512} 506 V404" stroke="${COLOR.tealDark}" stroke-width="9"/><path d="M${x + 462} 408 L${x + 488} 340 H${x + 536} L${x + 562} 408Z" fill="${COLOR.accent}" opacity="0.85"/>`
  );
}

function kitchen(x: number): string {
  return (
    rect({ x, ...ROOM }, '#eef2ec') +
    rect({ x: x + 388, y: 246, width: 160, height: 150 }, '#cfe6ec', 'rx="5" stroke="#fff" stroke-width="12"') +
    `<path d="M${x + 468} 250 V392" stroke="#fff" stroke-width="7"/>` +
    rect({ x: x + 34, y: 300, width: 120, height: 10 }, '#b79a6c') +
    `<path d="M${x + 52} 300 v-34 h30 v34z M${x + 100} 300 v-24 h36 v24z" fill="${COLOR.teal}" opacity="0.7"/>`
  );
}

function workshop(x: number): string {
  const tool = (at: number): string =>
    `<path d="M${at} 268 v74" stroke="#8b6a45" stroke-width="10" stroke-linecap="round"/><rect x="${at - 17}" y="252" width="34" height="20" rx="4" fill="#7c8791"/>`;
  return (
    rect({ x, ...ROOM }, '#efe6da') +
    rect({ x: x + 396, y: 230, width: 156, height: 138 }, '#dccbb0', 'rx="6"') +
    tool(x + 434) +
    tool(x + 474) +
    `<circle cx="${x + 518}" cy="290" r="22" fill="none" stroke="#7c8791" stroke-width="9"/>` +
    rect({ x: x + 28, y: 300, width: 128, height: 12 }, '#b48a52') +
    rect({ x: x + 44, y: 258, width: 40, height: 42 }, '#33496b', 'rx="4" opacity="0.75"') +
    rect({ x: x + 92, y: 270, width: 48, height: 30 }, COLOR.accent, 'rx="4" opacity="0.75"')
  );
}

function person(who: Person, x: number, facing: 'left' | 'right', moment: Moment, seed: number): string {
  const speaks = moment.speaking?.who === who.id ? moment.speaking : undefined;
  return drawFigure({
    look: who.look,
    x,
    y: 736,
    scale: 1.18,
    facing,
    mood: who.moods.filter((change) => hasBegun(moment, change.at)).at(-1)?.mood ?? 'calm',
    mouth: speaks === undefined ? 0 : mouthOpen(speaks.seconds),
    blink: isBlinking(moment.t, seed),
    gesture: speaks === undefined ? 0 : easeInOut(speaks.seconds / 0.5),
    holds: 'phone',
  });
}

/** A phone on the table that shakes while it rings, and a dot for each call that was missed. */
function unanswered(picture: Call, x: number, moment: Moment): string {
  const ringing = picture.rings.some((ring) => {
    const p = progress(moment, ring.at, RING_SECONDS);
    return p > 0 && p < 1;
  });
  const shake = ringing ? Math.sin(moment.t * 44) * 4 : 0;
  const waves = ringing
    ? [34, 56, 78]
        .map(
          (r, i) =>
            `<path d="M${-r} -26 a${r} ${r} 0 0 1 ${2 * r} 0" fill="none" stroke="${COLOR.accent}" stroke-width="8" stroke-linecap="round" opacity="${Math.sin(moment.t * 9 - i) > -0.2 ? 1 : 0.25}"/>`,
        )
        .join('')
    : '';
  const missed = picture.rings
    .map((ring, i) => {
      const shown = easeOut(progress(moment, ring.at, RING_SECONDS + 0.4) * 6 - 5);
      const at = x + 196 + i * 100;
      return shown <= 0
        ? ''
        : `<g transform="translate(${at} 150) scale(${n(shown)})"><circle r="38" fill="#fff" stroke="${COLOR.accent}" stroke-width="6"/><path d="M-15 -15 L15 15 M15 -15 L-15 15" stroke="${COLOR.accentText}" stroke-width="9" stroke-linecap="round"/></g>`;
    })
    .join('');
  return (
    `${missed}<g transform="translate(${n(x + 296 + shake)} 468)">${waves}<rect x="-64" y="-4" width="128" height="24" rx="9" fill="${COLOR.ink}"/>` +
    `<rect x="-52" y="-9" width="104" height="10" rx="4" fill="${ringing ? '#f8b486' : '#52606d'}"/></g>`
  );
}

/** A call is two rooms: neither sees the other's face. */
export function drawCall(picture: Call, moment: Moment): string {
  const [left, right] = ROOMS;
  const clip = (id: string, x: number): string =>
    `<clipPath id="${id}"><rect x="${x}" y="${ROOM.y}" width="${ROOM.width}" height="${ROOM.height}" rx="22"/></clipPath>`;
  const table = (x: number, color: string): string => rect({ x, y: 488, width: ROOM.width, height: 92 }, color);
  const here = office(left) + person(picture.caller, left + 262, 'right', moment, 3) + table(left, '#c9a978');
  const there =
    (picture.place === 'kitchen' ? kitchen(right) : workshop(right)) +
    (picture.called === undefined ? '' : person(picture.called, right + 318, 'left', moment, 11)) +
    table(right, picture.place === 'kitchen' ? '#b9cdb8' : '#a88458') +
    (picture.called === undefined ? unanswered(picture, right, moment) : '');
  const bubbles = picture.bubbles.map((bubble, index) => {
    const until = bubble.until ?? picture.bubbles[index + 1]?.line;
    const mine = bubble.who === picture.caller.id;
    return drawBubble({
      x: (mine ? left : right) + 36,
      width: ROOM.width - 72,
      y: 44,
      text: moment.lineText(bubble.line),
      ...(bubble.label === undefined ? {} : { label: bubble.label }),
      size: 33,
      tail: 'down',
      opened: easeOut(progress(moment, bubble.line, 0.35)),
      opacity: until === undefined ? 1 : 1 - progress(moment, until, 0.2),
      edge: mine ? COLOR.teal : COLOR.accent,
    });
  });
  return (
    layer(
      `${clip('here', left)}${clip('there', right)}<g clip-path="url(#here)">${here}</g><g clip-path="url(#there)">${there}</g>`,
    ) +
    drawCountdown(picture, moment) +
    bubbles.join('')
  );
}
