import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import type { LiveSession } from '../live/live-session.ts';

/** The trainer's side of the live session. `settled` is told when a forgotten session is no longer one. */
export const liveHandlers = (live: LiveSession, settled: (id: SessionId) => void): HandlersFor<'live'> => ({
  'live.start': ({ sessionId, dayId }) => live.start(sessionId, dayId),
  'live.view': () => live.view(),
  'live.command': (command) => live.command(command),
  'live.end': async ({ sessionId, at }) => {
    const ended = await live.end(sessionId, at);
    if (ended.ok) {
      settled(sessionId);
    }
    return ended;
  },
  'live.resume': async ({ sessionId }) => {
    const resumed = await live.takeUp(sessionId);
    if (resumed.ok) {
      settled(sessionId);
    }
    return resumed;
  },
});
