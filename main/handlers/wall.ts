import { sameItem } from '../../preload/contract/models/item-ref.ts';
import type { Result } from '../../preload/contract/models/problem.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import type { LiveSession } from '../live/live-types.ts';
import type { Broadcast, Services } from '../services.ts';

/** The wall's side: it asks what to draw, says what it has drawn, and passes on keys. It can change nothing. The console may swap it. */
export const wallHandlers = (
  live: LiveSession,
  painted: () => void,
  broadcast: Broadcast,
  notify: Services['notify'],
  swap: () => Promise<Result<Record<string, never>>>,
): HandlersFor<'wall'> => ({
  'wall.swap': swap,
  'wall.view': () => live.wall(),
  'wall.painted': () => {
    painted();
    return {};
  },
  'wall.video-at': async ({ item, seconds, ended }) => {
    const view = live.view();
    const screen = view?.state.screen;
    // A late report of a video that is no longer shown, or that a frozen wall holds, says nothing of the present one.
    if (screen?.kind === 'video' && view?.state.frozen === null && sameItem(screen.item, item)) {
      await live.command({ kind: 'video-at', seconds, ended });
    }
    return {};
  },
  'wall.key': ({ key }) => {
    broadcast('console.key', { key });
    return {};
  },
  'wall.problem': ({ code, what }) => {
    notify({ code, params: { what } });
    return {};
  },
});
