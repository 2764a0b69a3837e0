import type { BridgeEnd } from './bridge-end.ts';
import type { Codec } from './codec.ts';

/** What the preload's world is told by main; JSON. */
export interface PreloadSetting {
  /** Name of the binding that leads to main. */
  readonly toMain: string;
  /** Name of the function, in the preload's world, that main calls. */
  readonly fromMain: string;
  readonly process: {
    readonly argv: readonly string[];
    readonly platform: string;
    readonly arch: string;
    readonly versions: Readonly<Record<string, string>>;
  };
}

type Listener = (event: object, ...args: unknown[]) => void;
export type PreloadScript = (require: (name: string) => unknown, process: object, module: object, exports: object) => void;

/**
 * `electron` as a sandboxed preload sees it, and the preload itself. Runs in a world of its own, before any script of the
 * page, in main frames only. Sent into pages as text: uses nothing from outside itself.
 */
export function preloadWorld(bridge: BridgeEnd, codec: Codec, setting: PreloadSetting, preload: PreloadScript): void {
  const world = globalThis as unknown as Record<string, (message: string) => void>;
  const post = (message: object): void => world[setting.toMain]?.(JSON.stringify(message));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>();
  let lastId = 0;
  let held = false;

  const deliver = (channel: string, args: unknown[]): void => {
    for (const entry of [...(listeners.get(channel) ?? [])]) {
      if (entry.once) remove(channel, entry.listener);
      entry.listener({ sender: ipcRenderer, ports: [] }, ...args);
    }
  };
  const remove = (channel: string, listener: Listener) => {
    const left = (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener);
    listeners.set(channel, left);
    return ipcRenderer;
  };
  const add = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  };

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const encoded = args.map(codec.encode);
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        post({ kind: 'invoke', id: lastId, channel, args: encoded });
      }),
    send: (channel: string, ...args: unknown[]): void => post({ kind: 'send', channel, args: args.map(codec.encode) }),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    off: (channel: string, listener: Listener) => remove(channel, listener),
    removeListener: (channel: string, listener: Listener) => remove(channel, listener),
    removeAllListeners: (channel: string) => {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown): void => void bridge.call(1, [key, api]),
  };

  world[setting.fromMain] = (text) => {
    const message = JSON.parse(text) as {
      kind: string;
      id: number;
      channel: string;
      args: unknown[];
      ok: boolean;
      value: unknown;
    };
    if (message.kind === 'event') deliver(message.channel, message.args.map(codec.decode));
    else if (message.kind === 'hold-close') held = message.ok;
    else {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) call?.resolve(codec.decode(message.value));
      else call?.reject(new Error(String(message.value)));
    }
  };

  // The window's own close button: main may refuse (`close` with preventDefault), so Chromium must ask first.
  window.addEventListener('beforeunload', (event) => {
    if (held) event.preventDefault();
  });

  // Without an application menu Electron has no browser shortcuts; Chromium has them unless the page says no.
  const ctrl = new Set('abcdefghijklmnopqrstuvwxyz'.replace(/[abcvxyz]/g, ''));
  const alone = new Set(['F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12', 'BrowserBack', 'BrowserForward', 'BrowserRefresh']);
  window.addEventListener('keydown', (event) => {
    const command =
      event.ctrlKey &&
      !event.altKey &&
      (ctrl.has(event.key.toLowerCase()) ||
        '+-=_0123456789'.includes(event.key) ||
        event.key.startsWith('Page') ||
        event.key === 'Tab' ||
        event.key === 'F4');
    const history = event.altKey && ['ArrowLeft', 'ArrowRight', 'Home', 'd', 'e', 'f'].includes(event.key);
    if (command || history || alone.has(event.key)) event.preventDefault();
  });

  const electron = Object.freeze({ ipcRenderer, contextBridge });
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer' || name === 'electron/common') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process = { ...setting.process, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} };
  const module = { exports: {} };
  preload(require, process, module, module.exports);
}
