import type { Session } from 'electron';
import { createLog } from '../platform/log.ts';
import { APP_ORIGIN, DECK_ORIGIN } from './origins.ts';

const log = createLog('network');

/** What a window may load: the kit's own files and library, and what it has made itself in memory. */
const OWN: readonly string[] = [`${APP_ORIGIN}/`, `${DECK_ORIGIN}/`, `blob:${APP_ORIGIN}/`, 'data:', 'devtools:'];

/** Whether an address belongs to the kit. */
export const isOwn = (url: string): boolean => OWN.some((beginning) => url.startsWith(beginning));

/** Blocks every request that is not the kit's own. Nothing leaves the laptop but the files that the trainer saves. */
export const blockNetwork = (session: Session): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = isOwn(details.url);
    if (!own) {
      log.warn(`blocked a request of kind ${details.resourceType}`);
    }
    answer({ cancel: !own });
  });
};
