import type { ChannelInput, ChannelName, ChannelOutput } from '../preload/contract/channels.ts';
import type { EventName, EventPayload } from '../preload/contract/events.ts';
import type { Kit } from '../preload/contract/kit.ts';

declare global {
  interface Window {
    readonly kit: Kit;
  }
}

/** Asks main: see the channel in `preload/contract/channels.ts` for what goes in and out. This file alone reads `window.kit`. */
export const ask = <C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> =>
  window.kit.invoke(channel, input);

/** Listens to main; the answer stops listening. */
export const listen = <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): (() => void) =>
  window.kit.on(event, listener);
