import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import type { LiveSession } from '../live/live-types.ts';

/**
 * The trainer's side of the live session. `settled` is told when a forgotten session is no longer one, `remark` what is to be
 * remembered: who unlocked the laptop.
 */
export const liveHandlers = (
  live: LiveSession,
  settled: (id: SessionId) => void,
  remark: (code: 'locked' | 'unlocked', params?: { readonly by: string }) => void,
): HandlersFor<'live'> => ({
  'live.start': ({ sessionId, dayId }) => live.start(sessionId, dayId),
  'live.view': () => live.view(),
  'live.command': async (command) => {
    const wasLocked = live.view()?.state.locked ?? false;
    const done = await live.command(command);
    if (done.ok && command.kind === 'lock' && !wasLocked) {
      remark('locked');
    }
    if (done.ok && command.kind === 'unlock' && wasLocked) {
      remark('unlocked', { by: command.by });
    }
    return done;
  },
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
