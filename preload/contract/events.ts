import { z } from 'zod';
import { Notice, type WindowKind } from './models/app.ts';
import { PackWork } from './models/content-pack-work.ts';
import { LiveView, WallView } from './models/live.ts';
import { Settings } from './models/settings.ts';
import { PlainDate } from './models/time.ts';

const event = <const W extends readonly WindowKind[], P extends z.ZodType>(windows: W, payload: P) => ({ windows, payload });

/** Everything that main tells a window unasked, and which kinds of window hear it. */
export const events = {
  /** The live session has changed; null when it has ended. */
  'live.changed': event(['console'], LiveView.nullable()),
  'wall.changed': event(['audience', 'curtain'], WallView.nullable()),
  /**
   * There is a new last picture of the wall, which is seen while the wall's window is rebuilt: to be fetched from
   * `/curtain/picture`. Null when there is none. A picture of megabytes does not go through messages.
   */
  'curtain.picture': event(['curtain'], z.object({ revision: z.int().nullable() })),
  /** A key pressed while the wall had the keyboard. */
  'console.key': event(['console'], z.object({ key: z.string() })),
  /** A display came, went or changed: notes are hidden until the screens are understood again. */
  'screens.settling': event(['console'], z.object({ settling: z.boolean() })),
  /** Records of that kind have changed: what is cached of them is stale. */
  'records.changed': event(
    ['console'],
    z.object({ area: z.enum(['sessions', 'people', 'presence', 'notes', 'library', 'county']) }),
  ),
  /** An installation or a check of the library goes on, a few times a second, or has ended. */
  'packs.working': event(['console'], PackWork),
  /** All that the kit has to say unasked, oldest first. */
  'notices.changed': event(['console'], z.object({ notices: z.array(Notice) })),
  /** Midnight has passed, or the laptop woke on another day; `today` is its date. */
  'day.began': event(['console'], z.object({ today: PlainDate })),
  'settings.changed': event(['console', 'audience', 'curtain'], Settings),
} as const;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventPayload<E extends EventName> = z.output<Events[E]['payload']>;
