import { EventEmitter } from 'node:events';

type Listening = 'on' | 'once' | 'off' | 'addListener' | 'removeListener' | 'removeAllListeners' | 'listenerCount';
const METHODS = ['on', 'once', 'off', 'addListener', 'removeListener', 'removeAllListeners', 'listenerCount'] as const;

/** The typed `on(...)` overloads of one of Electron's objects. */
export type ListeningOf<Whole> = Pick<Whole, Extract<keyof Whole, Listening>>;

/** An emitter, and the methods to listen to it that are put on the object that the kit sees. */
export interface Emitter<Whole> {
  readonly listening: ListeningOf<Whole>;
  emit(event: string, ...args: unknown[]): boolean;
  count(event: string): number;
  /** Calls back when somebody begins to listen to `event`. */
  whenWanted(event: string, wanted: () => void): void;
}

/** Electron types each event by an overload; Node's emitter is one function for all, so it is told what it stands for. */
export function emitterOf<Whole extends object>(): Emitter<Whole> {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  const listening = Object.fromEntries(METHODS.map((name) => [name, emitter[name].bind(emitter)]));
  return {
    listening: listening as unknown as ListeningOf<Whole>,
    emit: (event, ...args) => emitter.emit(event, ...args),
    count: (event) => emitter.listenerCount(event),
    whenWanted: (event, wanted) => {
      emitter.on('newListener', (name) => {
        if (name === event) wanted();
      });
    },
  };
}

/** An event that a listener may refuse by `preventDefault`, as Electron's are. */
export class Refusable {
  defaultPrevented = false;

  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
