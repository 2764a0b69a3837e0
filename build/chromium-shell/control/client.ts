import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { CommandName, Commands, ReplyMessage } from './commands.ts';

/** The test's end of the control channel. */
export class ControlClient {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    createInterface({ input: socket }).on('line', (line) => {
      const reply = JSON.parse(line) as ReplyMessage;
      const waiting = this.#waiting.get(reply.id);
      this.#waiting.delete(reply.id);
      if (reply.ok) waiting?.resolve(reply.value);
      else waiting?.reject(new Error(reply.error));
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('The kit has gone.'));
      this.#waiting.clear();
    });
  }

  static connect(path: string): Promise<ControlClient> {
    return new Promise((resolve, reject) => {
      const socket = connect(path);
      socket.once('error', reject);
      socket.once('connect', () => resolve(new ControlClient(socket)));
    });
  }

  send<Name extends CommandName>(name: Name, input: Commands[Name]['in']): Promise<Commands[Name]['out']> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<unknown>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.write(`${JSON.stringify({ id, name, input })}\n`);
    }) as Promise<Commands[Name]['out']>;
  }

  close(): void {
    this.#socket.destroy();
  }
}
