import type { IpcMainEvent, IpcMainInvokeEvent, WebFrameMain } from 'electron';
import { asElectron } from '../asserted.ts';
import type { CdpSession, EventParams } from '../cdp/connection.ts';
import { makeCodec } from '../ipc/codec.ts';
import { answerInvoke, deliverSend } from '../ipc/ipc-main.ts';
import { type PageScripts, WORLD } from '../ipc/page-scripts.ts';
import { runtime } from '../runtime.ts';

type FromPage =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] };

const codec = makeCodec(
  {
    encode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
    decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
  },
  { out: (text) => runtime().origins.toHttp(text), in: (text) => runtime().origins.toKit(text) },
);

/** The wire between main and the preload of one window's current document. */
export class PreloadPort {
  readonly #session: CdpSession;
  readonly #targetId: string;
  readonly #scripts: PageScripts;
  readonly #sender: object;
  #context: { readonly id: number; readonly origin: string } | undefined;
  #url = '';
  #holdsClose = false;

  constructor(session: CdpSession, targetId: string, scripts: PageScripts, sender: object) {
    this.#session = session;
    this.#targetId = targetId;
    this.#scripts = scripts;
    this.#sender = sender;
    session.on('Runtime.executionContextCreated', ({ context }) => this.#onContext(context));
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
      if (this.#context?.id === executionContextId) this.#context = undefined;
    });
    session.on('Runtime.executionContextsCleared', () => {
      this.#context = undefined;
    });
    session.on('Runtime.bindingCalled', (call) => this.#onCall(call));
    session.tell('Runtime.enable');
    session.tell('Runtime.addBinding', { name: scripts.toMain, executionContextName: WORLD });
    session.tell('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page });
    session.tell('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: WORLD });
  }

  /** The URL of the main frame's document, as main knows it (`kit://`). */
  set url(url: string) {
    this.#url = url;
  }

  /** Sends an event to the preload. Before there is a document it goes nowhere, as in Electron. */
  send(channel: string, args: readonly unknown[]): void {
    const message = { kind: 'event', channel, args: args.map(codec.encode) };
    if (this.#context !== undefined) this.#post(this.#context.id, message);
  }

  /** Whether the window's close button must ask main first. */
  holdClose(held: boolean): void {
    this.#holdsClose = held;
    if (this.#context !== undefined) this.#post(this.#context.id, { kind: 'hold-close', ok: held });
  }

  /** A description of the main frame, for `event.senderFrame` and `webContents.mainFrame`. */
  frame(): WebFrameMain {
    const origin = this.#context === undefined ? originOf(this.#url) : runtime().origins.toKit(this.#context.origin);
    const part = { url: this.#url, origin, parent: null, name: '', detached: false, isDestroyed: () => false };
    return asElectron<WebFrameMain>({ ...part, top: part, frameToken: this.#targetId, processId: 0, routingId: 1, frames: [] });
  }

  #onContext(context: EventParams<'Runtime.executionContextCreated'>['context']): void {
    const { frameId } = context.auxData as { readonly frameId?: string };
    if (context.name !== WORLD || frameId !== this.#targetId) return;
    this.#context = { id: context.id, origin: context.origin };
    if (this.#holdsClose) this.holdClose(true);
  }

  #onCall({ name, payload, executionContextId }: EventParams<'Runtime.bindingCalled'>): void {
    if (name !== this.#scripts.toMain || executionContextId !== this.#context?.id) return;
    const message = JSON.parse(payload) as FromPage;
    const args = message.args.map(codec.decode);
    const event = { sender: this.#sender, senderFrame: this.frame(), processId: 0, frameId: 1, type: 'frame', ports: [] };
    if (message.kind === 'send') {
      deliverSend(
        asElectron<IpcMainEvent>({ ...event, reply: (channel: string, ...out: unknown[]) => this.send(channel, out) }),
        message.channel,
        args,
      );
      return;
    }
    answerInvoke(asElectron<IpcMainInvokeEvent>(event), message.channel, args)
      .then((value) => ({ kind: 'reply', id: message.id, ok: true, value: codec.encode(value) }))
      .catch((error: Error) => ({ kind: 'reply', id: message.id, ok: false, value: error.message }))
      .then((reply) => this.#post(executionContextId, reply));
  }

  #post(contextId: number, message: object): void {
    const expression = `${this.#scripts.fromMain}(${JSON.stringify(JSON.stringify(message))})`;
    this.#session.tell('Runtime.evaluate', { expression, contextId, silent: true });
  }
}

function originOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/.exec(url)?.[0] ?? 'null';
}
