import { type ChannelName, channels } from '../../preload/contract/channels.ts';
import type { HandlerMap, HandlersFor } from './handler-map.ts';

/**
 * The handlers of a kit whose records cannot be opened: it can say so, in the laptop's language as the trainer's own is among the
 * records, and nothing else. Opening an empty database instead would look like a loss and make one.
 */
export const blockedHandlers = (own: HandlersFor<'app'> & Pick<HandlersFor<'settings'>, 'settings.get'>): HandlerMap => {
  const refuse = (): never => {
    throw new Error('the records are not open');
  };
  const refusals = Object.fromEntries((Object.keys(channels) as ChannelName[]).map((name) => [name, refuse]));
  return { ...refusals, ...own } as unknown as HandlerMap;
};
