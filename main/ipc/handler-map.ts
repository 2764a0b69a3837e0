import type { ChannelName, ChannelOutput, ChannelParsed } from '../../preload/contract/channels.ts';
import type { WindowKind } from '../../preload/contract/models/app.ts';

/** Who asks, from main's own books. */
export interface Caller {
  readonly windowKind: WindowKind;
}

/** Answers one channel: gets what the contract's schema has parsed, gives what the contract promises. */
export type Handler<C extends ChannelName> = (
  input: ChannelParsed<C>,
  caller: Caller,
) => Promise<ChannelOutput<C>> | ChannelOutput<C>;

/** One handler for every channel: leaving one out does not compile. */
export type HandlerMap = { readonly [C in ChannelName]: Handler<C> };

/** The handlers of an area, by the first word of the channel: `HandlersFor<'sessions' | 'blocks'>`. */
export type HandlersFor<Area extends string> = {
  readonly [C in ChannelName as C extends `${Area}.${string}` ? C : never]: Handler<C>;
};
