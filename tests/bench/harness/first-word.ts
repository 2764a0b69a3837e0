import { WebSocket } from 'ws';
import { waitFor } from '../../../build/chromium-shell/testing.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly params?: { readonly targetInfo?: { readonly targetId: string; readonly url: string } };
  readonly result?: { readonly sessionId?: string; readonly result?: { readonly value?: unknown } };
}

/**
 * The moment, in milliseconds since 1970, at which `console.html` said that it is ready. The page itself looks at the clock, so
 * that it does not matter how late we ask; a page that was ready before it could be asked counts as ready when it is asked.
 * @param port where the browser will listen. Written against the bare protocol, to take as little as can be from the start that it watches
 */
export const readyAt = async (port: number): Promise<number> => {
  const address = await waitFor('the browser to listen', () => debuggerAddress(port), 120_000);
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  try {
    return await new Promise<number>((resolve, reject) => {
      let lastId = 0;
      let attached: string | null = null;
      const send = (method: string, params: object, sessionId?: string): void => {
        lastId += 1;
        socket.send(JSON.stringify({ id: lastId, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      };
      const ask = (sessionId: string): void =>
        send('Runtime.evaluate', { expression: `(${whenReady})()`, awaitPromise: true, returnByValue: true }, sessionId);
      socket.once('close', () => reject(new Error('the browser has gone before the window was ready')));
      socket.on('message', (data) => {
        const message = JSON.parse(String(data)) as Message;
        const info = message.params?.targetInfo;
        if (info !== undefined && attached === null && new URL(info.url || 'about:blank').pathname === '/console.html') {
          attached = info.targetId;
          send('Target.attachToTarget', { targetId: info.targetId, flatten: true });
        }
        const session = message.result?.sessionId;
        if (session !== undefined) ask(session);
        else if (message.sessionId !== undefined && message.id !== undefined) {
          const value = message.result?.result?.value;
          if (typeof value === 'number') resolve(value);
          // The document was exchanged while it was asked, or is still empty: asked anew.
          else ask(message.sessionId);
        }
      });
      send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
    });
  } finally {
    socket.terminate();
  }
};

const debuggerAddress = async (port: number): Promise<string | undefined> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/json/version`);
    return ((await answer.json()) as { readonly webSocketDebuggerUrl: string }).webSocketDebuggerUrl;
  } catch {
    return undefined;
  }
};

/** Runs in the page. */
function whenReady(): Promise<number> {
  const root = document.documentElement;
  const now = (): number => Number(root.dataset.readyAt ?? performance.timeOrigin + performance.now());
  return new Promise((resolve) => {
    if (root.dataset.ready === 'true') resolve(now());
    new MutationObserver((_changes, observer) => {
      if (root.dataset.ready !== 'true') return;
      observer.disconnect();
      resolve(now());
    }).observe(root, { attributes: true });
  });
}
