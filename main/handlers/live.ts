import type { HandlersFor } from '../ipc/handler-map.ts';
import type { LiveSession } from '../live/live-session.ts';

/** The trainer's side of the live session. */
export const liveHandlers = (live: LiveSession): HandlersFor<'live'> => ({
  'live.start': ({ sessionId, dayId }) => live.start(sessionId, dayId),
  'live.view': () => live.view(),
  'live.command': (command) => live.command(command),
  'live.end': ({ sessionId, at }) => live.end(sessionId, at),
  'live.resume': ({ sessionId }) => live.takeUp(sessionId),
});
