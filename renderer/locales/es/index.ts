import type { en } from '../en/index.ts';
import type { Shape } from '../shape.ts';
import { check } from './check.ts';
import { common } from './common.ts';
import { content } from './content.ts';
import { find } from './find.ts';
import { finish } from './finish.ts';
import { library } from './library.ts';
import { live } from './live.ts';
import { notes } from './notes.ts';
import { paper } from './paper.ts';
import { people } from './people.ts';
import { plan } from './plan.ts';
import { problems } from './problems.ts';
import { room } from './room.ts';
import { sessions } from './sessions.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { wall } from './wall.ts';

/** All Spanish texts. Drafts: a native speaker has to review them. */
export const es: Shape<typeof en> = {
  check,
  common,
  content,
  find,
  finish,
  library,
  live,
  notes,
  paper,
  people,
  plan,
  problems,
  room,
  sessions,
  settings,
  shell,
  wall,
};
