import type { Look } from '../pictures.ts';
import { HAIR, TOP } from './figure.ts';

const curl = (x: number, y: number, r: number): string => `<circle cx="${x}" cy="${y}" r="${r}"/>`;

/** The hair behind head and shoulders. */
export function drawHairBack(look: Look): string {
  const fill = `fill="${HAIR[look.hairColor]}"`;
  switch (look.hair) {
    case 'bob':
      return `<path ${fill} d="M-46 -352 C-50 -412 48 -414 46 -352 C48 -326 44 -312 36 -306 H-34 C-46 -312 -46 -330 -46 -352Z"/>`;
    case 'long':
      return `<path ${fill} d="M-45 -352 C-50 -414 48 -414 45 -352 C48 -310 52 -280 44 -248 Q6 -262 -30 -240 Q-60 -262 -50 -300 Q-45 -324 -45 -352Z"/>`;
    case 'bun':
      return `<g ${fill}><circle cx="-26" cy="-398" r="20"/></g>`;
    case 'curly':
      return `<g ${fill}>${curl(-40, -352, 18)}${curl(-34, -376, 20)}${curl(-14, -394, 21)}${curl(12, -396, 20)}${curl(33, -378, 18)}${curl(-40, -332, 14)}${curl(39, -354, 13)}</g>`;
    case 'short':
    case 'bald':
    case 'scarf':
      return '';
  }
}

/** The hair (or scarf) that lies over the forehead. */
export function drawHairFront(look: Look): string {
  const fill = `fill="${HAIR[look.hairColor]}"`;
  switch (look.hair) {
    case 'short':
      return `<path ${fill} d="M-41 -340 C-50 -418 48 -420 41 -340 C40 -352 38 -364 31 -374 C18 -380 0 -374 -20 -378 C-30 -374 -34 -358 -35 -340Z"/>`;
    case 'bun':
      return `<path ${fill} d="M-41 -340 C-50 -418 48 -420 41 -340 C38 -364 26 -380 0 -382 C-24 -380 -34 -362 -36 -340Z"/>`;
    case 'bob':
      return `<path ${fill} d="M-45 -318 C-52 -425 52 -427 46 -318 Q38 -316 36 -330 C38 -356 28 -374 -2 -380 C-24 -374 -33 -356 -33 -330 Q-36 -316 -45 -318Z"/>`;
    case 'long':
      return `<path ${fill} d="M-44 -300 C-56 -436 54 -438 46 -310 Q37 -312 37 -336 C36 -362 20 -380 -4 -384 C-24 -372 -33 -352 -33 -322 Q-34 -306 -44 -300Z"/>`;
    case 'curly':
      return `<g ${fill}>${curl(-26, -380, 13)}${curl(-6, -386, 13)}${curl(14, -386, 12)}${curl(29, -376, 10)}${curl(-37, -364, 10)}</g>`;
    case 'scarf':
      return `<path fill="${TOP.plum}" fill-rule="evenodd" d="M-48 -346 C-54 -414 50 -416 47 -350 C47 -318 40 -298 48 -276 C30 -252 -34 -252 -50 -278 C-40 -300 -47 -320 -48 -346Z M-27 -348 C-27 -312 -8 -306 6 -306 C24 -306 36 -318 36 -348 C36 -374 20 -385 5 -385 C-12 -385 -27 -374 -27 -348Z"/>`;
    case 'bald':
      return '';
  }
}
