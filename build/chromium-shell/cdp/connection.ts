import type { Readable, Writable } from 'node:stream';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js';

export type Command = keyof ProtocolMapping.Commands;
export type Params<C extends Command> = ProtocolMapping.Commands[C]['paramsType'];
export type Result<C extends Command> = ProtocolMapping.Commands[C]['returnType'];
export type EventName = keyof ProtocolMapping.Events;
export type EventParams<E extends EventName> = ProtocolMapping.Events[E][0];

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly sessionId?: string;
}

/** The browser refused a command, or the target that it was for has gone. */
export class CdpError extends Error {
  override readonly name = 'CdpError';
}

/** One conversation over the DevTools pipe: with the browser itself (no id) or with one target. */
export class CdpSession {
  readonly #connection: CdpConnection;
  readonly #sessionId: string | undefined;
  readonly #listeners = new Map<string, Set<(params: never) => void>>();
  readonly #told = new Set<Promise<unknown>>();

  constructor(connection: CdpConnection, sessionId: string | undefined) {
    this.#connection = connection;
    this.#sessionId = sessionId;
  }

  /** Sends a command and gives its answer. Commands sent one after the other arrive in that order. */
  send<C extends Command>(method: C, ...params: Params<C>): Promise<Result<C>> {
    return this.#connection.send(method, params[0] ?? {}, this.#sessionId) as Promise<Result<C>>;
  }

  /** Sends a command whose answer nobody waits for; that the target has gone meanwhile is no error. */
  tell<C extends Command>(method: C, ...params: Params<C>): void {
    const told = this.send(method, ...params).catch(() => undefined);
    this.#told.add(told);
    void told.then(() => this.#told.delete(told));
  }

  /** Resolves when every command that was told so far has been answered. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#told);
  }

  /** Listens to an event. Returns a function that ends it. */
  on<E extends EventName>(event: E, listener: (params: EventParams<E>) => void): () => void {
    const set = this.#listeners.get(event) ?? new Set();
    set.add(listener as (params: never) => void);
    this.#listeners.set(event, set);
    return () => set.delete(listener as (params: never) => void);
  }

  /** @internal Called by the connection. */
  emit(method: string, params: unknown): void {
    for (const listener of [...(this.#listeners.get(method) ?? [])]) listener(params as never);
  }
}

/** The DevTools pipe: JSON messages that end with a zero byte, on two file descriptors of the browser. */
export class CdpConnection {
  readonly browser: CdpSession = new CdpSession(this, undefined);
  readonly #output: Writable;
  readonly #sessions = new Map<string, CdpSession>();
  readonly #pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void; method: string }>();
  #pieces: Buffer[] = [];
  #lastId = 0;
  #closed = false;

  constructor(output: Writable, input: Readable) {
    this.#output = output;
    output.on('error', () => this.close());
    input.on('error', () => this.close());
    input.on('data', (bytes: Buffer) => this.#read(bytes));
    input.on('close', () => this.close());
  }

  session(id: string): CdpSession {
    const known = this.#sessions.get(id) ?? new CdpSession(this, id);
    this.#sessions.set(id, known);
    return known;
  }

  forget(id: string): void {
    this.#sessions.delete(id);
  }

  send(method: string, params: unknown, sessionId: string | undefined): Promise<unknown> {
    if (this.#closed) return Promise.reject(new CdpError(`${method}: the browser has gone`));
    this.#lastId += 1;
    const id = this.#lastId;
    const text = JSON.stringify(sessionId === undefined ? { id, method, params } : { id, method, params, sessionId });
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method });
      this.#output.write(`${text}\0`);
    });
  }

  close(): void {
    this.#closed = true;
    for (const { reject, method } of this.#pending.values()) reject(new CdpError(`${method}: the browser has gone`));
    this.#pending.clear();
  }

  /** Messages can be large (a PDF is one), so pieces are joined once, at their end. */
  #read(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0, start); end !== -1; end = bytes.indexOf(0, start)) {
      this.#pieces.push(bytes.subarray(start, end));
      const text = Buffer.concat(this.#pieces).toString('utf8');
      this.#pieces = [];
      this.#receive(JSON.parse(text) as Message);
      start = end + 1;
    }
    if (start < bytes.length) this.#pieces.push(bytes.subarray(start));
  }

  #receive(message: Message): void {
    if (message.id !== undefined) {
      const pending = this.#pending.get(message.id);
      this.#pending.delete(message.id);
      if (message.error === undefined) pending?.resolve(message.result);
      else pending?.reject(new CdpError(`${pending.method}: ${message.error.message}`));
      return;
    }
    if (message.method === undefined) return;
    const session = message.sessionId === undefined ? this.browser : this.#sessions.get(message.sessionId);
    session?.emit(message.method, message.params);
  }
}
