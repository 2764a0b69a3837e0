import type { AppInfo } from '../../preload/contract/models/app.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';

/** What the kit says of itself. */
export const appHandlers = (info: () => AppInfo, dismiss: (id: string) => void, deckOrigin: string): HandlersFor<'app'> => ({
  'app.info': () => info(),
  'app.deck-origin': () => ({ origin: deckOrigin }),
  'app.dismiss-notice': ({ id }) => {
    dismiss(id);
    return {};
  },
});
