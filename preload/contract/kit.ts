import type { ChannelInput, ChannelName, ChannelOutput } from './channels.ts';
import type { EventName, EventPayload } from './events.ts';

/** `window.kit`: all that a window can reach of the machine. `renderer/bridge.ts` is its only reader. */
export interface Kit {
  /**
   * Asks main. Rejects when the question is malformed, comes from a window of another kind, or the handler broke; a failure that
   * was foreseen comes back as a value (`Result`).
   */
  readonly invoke: <C extends ChannelName>(channel: C, input: ChannelInput<C>) => Promise<ChannelOutput<C>>;
  /** Listens; the answer stops listening. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void;
}
