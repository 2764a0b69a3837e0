import type { AppInfo } from '../preload/contract/models/app.ts';
import type { Problem } from '../preload/contract/models/problem.ts';
import type { PlainDate } from '../preload/contract/models/time.ts';
import type { Forgotten } from './live/live-types.ts';
import { dateHere } from './platform/calendar.ts';
import { toInstant } from './platform/clock.ts';
import type { Notices } from './platform/notices.ts';
import type { Paths } from './platform/paths.ts';
import { screens } from './windows/displays.ts';

interface About {
  readonly paths: Paths;
  readonly version: string;
  readonly notices: Notices;
}

/** The date on this laptop. */
export const todayHere = (): PlainDate => dateHere(Date.now());

/** What the kit says of itself: a session that nobody ended, and why its records cannot be opened, where that is so. */
export const infoOf = ({ paths, version, notices }: About, forgotten: Forgotten | null, blocked: Problem | null): AppInfo => ({
  version,
  dataFolder: paths.data,
  today: todayHere(),
  forgotten:
    forgotten === null
      ? null
      : {
          sessionId: forgotten.session.id,
          title: forgotten.session.title,
          timeZone: forgotten.session.timeZone,
          lastActivityAt: toInstant(forgotten.lastActivityAt),
        },
  notices: [...notices.open()],
  projector: screens(),
  blocked,
});
