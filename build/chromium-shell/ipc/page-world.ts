import type { BridgeEnd } from './bridge-end.ts';

/**
 * What runs in the page's own world before any of the page's scripts: it waits for `contextBridge.exposeInMainWorld` and
 * puts what is exposed on `window`, frozen. Sent into pages as text.
 */
export function pageWorld(bridge: BridgeEnd): void {
  const freeze = (value: unknown): unknown => {
    if ((typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) || typeof value === 'function') {
      for (const inner of Object.values(value)) freeze(inner);
      Object.freeze(value);
    }
    return value;
  };
  bridge.offer(1, (key: string, api: unknown) => {
    if (Object.hasOwn(window, key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, key, { value: freeze(api), enumerable: true, writable: false, configurable: false });
  });
}
