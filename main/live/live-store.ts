import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { LiveState } from '../../preload/contract/models/live.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import type { Session } from '../../preload/contract/models/session.ts';
import type { Instant } from '../../preload/contract/models/time.ts';

/** What the live session asks of the records. `main/records` answers it; a test can with a real file of its own. */
export interface LiveStore {
  readonly session: (id: SessionId) => Promise<Result<Session>>;
  /** The session is live from now on: titles, objectives, plan and manifest hashes become its own copy. */
  readonly begin: (id: SessionId, state: LiveState) => Promise<Result<Session>>;
  /** Whether it is on disk. That it is not is told to the trainer, and stops nothing. */
  readonly save: (state: LiveState) => Promise<boolean>;
  /** `at` is when it really finished; null is now. */
  readonly end: (id: SessionId, state: LiveState | null, at: Instant | null) => Promise<Result<unknown>>;
  /** The session that was live when the kit stopped, and whether this machine has been up since. */
  readonly interrupted: () => Promise<{
    readonly state: LiveState;
    readonly session: Session;
    readonly savedAt: Instant;
    readonly sameBoot: boolean;
    /** What is on record is that of a backup: it was further on when the kit stopped. */
    readonly fromBackup: boolean;
    /** Where it was could not be read, which has been said: the state is that of a day about to begin. */
    readonly unreadable: boolean;
  } | null>;
  /** A backup, at the start of the kit and at the start and end of each session. Failing is told to the trainer and stops nothing. */
  readonly backUp: (reason: 'kit-start' | 'session-start' | 'session-end') => Promise<void>;
}
