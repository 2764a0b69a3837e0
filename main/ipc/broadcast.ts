import { events } from '../../preload/contract/events.ts';
import type { Broadcast } from '../services.ts';
import { contentsOf } from './window-kinds.ts';

/** Tells every window of the kinds that the contract names for this event. The only `webContents.send` there is. */
export const broadcast: Broadcast = (event, payload) => {
  for (const contents of contentsOf(events[event].windows)) {
    contents.send(`event:${event}`, payload);
  }
};
