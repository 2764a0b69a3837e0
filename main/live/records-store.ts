import type { LiveState } from '../../preload/contract/models/live.ts';
import { failed, type Problem } from '../../preload/contract/models/problem.ts';
import type { Session, TaughtModule } from '../../preload/contract/models/session.ts';
import { taughtModule } from '../library/taught-module.ts';
import type { Clock } from '../platform/clock.ts';
import { createLog } from '../platform/log.ts';
import type { Notices } from '../platform/notices.ts';
import type { Records } from '../records/records.ts';
import type { Library } from '../services.ts';
import type { LiveStore } from './live-store.ts';
import { putAside } from './put-aside.ts';

const log = createLog('live');

interface Dependencies {
  readonly records: Records;
  /** Where what cannot be read is kept. */
  readonly dataFolder: string;
  readonly library: Library;
  readonly clock: Clock;
  /** Who is using this laptop: stands beside what the end of a session signs out. */
  readonly operator: () => Promise<string>;
  readonly notices: Pick<Notices, 'raise' | 'withdraw'>;
}

/** What the trainer is told while the live state cannot be written down. */
const notKept = ({ code }: Problem): Problem => ({
  code: code === 'records.disk-full' ? 'live.disk-full' : 'live.not-kept',
  params: {},
});

/** The live session's view of the records. */
export const recordsStore = ({ records, dataFolder, library, clock, operator, notices }: Dependencies): LiveStore => {
  return {
    session: (id) => records.call('sessions.get', id),
    begin: async (id, state) => {
      const session = await records.call('sessions.get', id);
      return session.ok ? records.call('live.started', state, taughtNow(session.value, library), clock.stamp()) : session;
    },
    // A full disk must not stop the wall, and nothing else may either: the trainer is told, until it is written.
    save: async (state: LiveState) => {
      const saved = await records.call('live.save', state, clock.stamp()).catch((thrown: unknown) => {
        log.error('the live state could not be written', thrown);
        return failed('records.failed');
      });
      if (!saved.ok && saved.problem.code !== 'presence.not-live') {
        notices.raise(notKept(saved.problem));
        return false;
      }
      notices.withdraw('live.disk-full');
      notices.withdraw('live.not-kept');
      return true;
    },
    end: async (id, state, at) => {
      if (state !== null) {
        await records.call('live.save', state, clock.stamp());
      }
      const by = await operator();
      const stamp = clock.stamp();
      // "Now" is the very moment that is stamped: a departure that is a little older would count as entered later.
      return records.call('live.ended', id, at ?? stamp.wall, by, stamp);
    },
    interrupted: async () => {
      const saved = await records.call('live.load');
      const session = saved === null ? null : await records.call('sessions.get', saved.sessionId);
      if (saved === null || session === null || !session.ok) {
        return null;
      }
      clock.recognise(saved.savedAt);
      if (saved.unreadable !== null) {
        log.error('the live state could not be read: the session goes on from its plan');
        await putAside(dataFolder, saved.savedAt.wall, saved.unreadable);
        notices.raise({ code: 'live.unreadable', params: {} });
      }
      const sameBoot = saved.savedAt.bootId === clock.stamp().bootId;
      const fromBackup = records.state.restored;
      const unreadable = saved.unreadable !== null;
      return { state: saved.state, session: session.value, savedAt: saved.savedAt.wall, sameBoot, fromBackup, unreadable };
    },
    backUp: async (reason) => {
      const result = await records.backup(reason).catch(() => failed('backup.failed'));
      if (!result.ok) {
        notices.raise({ code: 'backup.failed', params: {} });
      }
    },
  };
};

/**
 * What the library says now of the modules on the agenda, in the session's language and in the version that the session was planned
 * with: that is the one on the wall. A module that is gone stays as it was.
 */
const taughtNow = (session: Session, library: Library): readonly TaughtModule[] =>
  session.modules.map((taught) => {
    const found = library.module(taught.packId, taught.moduleId, taught.packVersion);
    return found.ok ? taughtModule(found.value, session.language) : taught;
  });
