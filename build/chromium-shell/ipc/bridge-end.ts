/** One side of the bridge between the preload's world and the page's. */
export interface BridgeEnd {
  /** Calls a function of the other side by its number, at once, and gives what it returned (or throws what it threw). */
  readonly call: (id: number, args: readonly unknown[]) => unknown;
  /** Offers a function to the other side under a number that both know. */
  readonly offer: (id: number, fn: (...args: never[]) => unknown) => void;
}

/**
 * Joins two JavaScript worlds of one document. They share the DOM and nothing else, so each call is a DOM event whose
 * `detail` Chromium itself clones into the other world; dispatching is synchronous, so results are too. Functions and
 * promises become numbers on the way and stand-ins on arrival.
 *
 * The function is sent into pages as text: it uses nothing from outside itself, and takes hold of every built-in that it
 * needs before any page script runs.
 *
 * @param mine the (unguessable) event that this side listens for
 * @param theirs the event that the other side listens for
 */
export function bridgeEnd(mine: string, theirs: string): BridgeEnd {
  type Packed = {
    readonly fn?: number;
    readonly promise?: number;
    readonly list?: Packed[];
    readonly record?: [string, Packed][];
    readonly value?: unknown;
  };
  type Message =
    | { readonly kind: 'call'; readonly id: number; readonly args: Packed[] }
    | { readonly kind: 'answer'; readonly ok: boolean; readonly value: Packed }
    | { readonly kind: 'settle'; readonly id: number; readonly ok: boolean; readonly value: Packed }
    | { readonly kind: 'release'; readonly id: number };
  const dispatch = window.dispatchEvent.bind(window);
  const PageEvent = CustomEvent;
  const functions = new Map<number, (...args: never[]) => unknown>();
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  const unused = new FinalizationRegistry<number>((id) => send({ kind: 'release', id }));
  let lastId = 1000;
  let answer: (Message & { kind: 'answer' }) | undefined;

  const send = (message: Message): void => {
    dispatch(new PageEvent(theirs, { detail: message }));
  };
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

  const pack = (value: unknown): Packed => {
    if (typeof value === 'function') {
      // A number of its own each time, so that "release" means this stand-in and no other.
      const id = ++lastId;
      functions.set(id, value as (...args: never[]) => unknown);
      return { fn: id };
    }
    if (value instanceof Promise) {
      const id = ++lastId;
      value.then(
        (result) => send({ kind: 'settle', id, ok: true, value: pack(result) }),
        (error) => send({ kind: 'settle', id, ok: false, value: { value: messageOf(error) } }),
      );
      return { promise: id };
    }
    if (Array.isArray(value)) return { list: value.map(pack) };
    if (typeof value === 'object' && value !== null) {
      const prototype = Object.getPrototypeOf(value);
      if (prototype === Object.prototype || prototype === null) {
        return { record: Object.entries(value).map(([key, item]) => [key, pack(item)]) };
      }
    }
    return { value };
  };

  const unpack = (packed: Packed): unknown => {
    const { fn, promise } = packed;
    if (fn !== undefined) {
      const standIn = (...args: unknown[]): unknown => call(fn, args);
      unused.register(standIn, fn);
      return standIn;
    }
    if (promise !== undefined) return new Promise((resolve, reject) => promises.set(promise, { resolve, reject }));
    if (packed.list !== undefined) return packed.list.map(unpack);
    if (packed.record !== undefined) return Object.fromEntries(packed.record.map(([key, item]) => [key, unpack(item)]));
    return packed.value;
  };

  const run = (id: number, args: Packed[]): Message => {
    try {
      const fn = functions.get(id);
      if (fn === undefined) throw new Error('That function is gone.');
      return { kind: 'answer', ok: true, value: pack(fn(...(args.map(unpack) as never[]))) };
    } catch (error) {
      return { kind: 'answer', ok: false, value: { value: messageOf(error) } };
    }
  };

  const call = (id: number, args: readonly unknown[]): unknown => {
    answer = undefined;
    send({ kind: 'call', id, args: args.map(pack) });
    // Calls within the call have come and gone; the last answer is the one to this.
    const mineNow = answer as (Message & { kind: 'answer' }) | undefined;
    answer = undefined;
    if (mineNow === undefined) throw new Error('The other world did not answer.');
    if (!mineNow.ok) throw new Error(String(mineNow.value.value));
    return unpack(mineNow.value);
  };

  window.addEventListener(
    mine,
    (event) => {
      event.stopImmediatePropagation();
      const message = (event as CustomEvent<Message>).detail;
      if (message.kind === 'call') send(run(message.id, message.args));
      else if (message.kind === 'answer') answer = message;
      else if (message.kind === 'release') functions.delete(message.id);
      else {
        const waiting = promises.get(message.id);
        promises.delete(message.id);
        if (message.ok) waiting?.resolve(unpack(message.value));
        else waiting?.reject(new Error(String(message.value.value)));
      }
    },
    true,
  );
  return { call, offer: (id, fn) => functions.set(id, fn) };
}
