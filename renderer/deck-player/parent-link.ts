import type { DeckCommand, DeckReport, ForwardedKey } from './protocol.ts';

/**
 * The wire to the window that holds this document. Only that window is listened to, and only from the origin that really embeds us:
 * `ancestorOrigins` is written by the browser, and the header's `frame-ancestors` admits the kit's windows alone.
 */
export const connectToParent = () => {
  const origin = location.ancestorOrigins[0];
  const send = (report: DeckReport): void => {
    if (origin !== undefined) window.parent.postMessage(report, origin);
  };

  window.addEventListener('error', (event) => send({ kind: 'problem', problem: { code: 'failed', message: event.message } }));
  window.addEventListener('unhandledrejection', (event) =>
    send({ kind: 'problem', problem: { code: 'failed', message: String(event.reason) } }),
  );
  neverActsByItself(send);

  return {
    send,
    onCommand: (handle: (command: DeckCommand) => void): void => {
      window.addEventListener('message', (event: MessageEvent<unknown>) => {
        if (event.source !== window.parent || event.origin !== origin) return;
        if (isCommand(event.data)) handle(event.data);
      });
    },
  };
};

const COMMANDS: ReadonlySet<unknown> = new Set<DeckCommand['kind']>(['load', 'show', 'grid']);

/** The window is ours and typed by the same file; this only keeps out what is not a command at all. */
const isCommand = (data: unknown): data is DeckCommand =>
  typeof data === 'object' && data !== null && 'kind' in data && COMMANDS.has(data.kind);

/** Keys go to the window, the pointer goes nowhere: the document keeps no focus, follows no link and opens no menu. */
const neverActsByItself = (send: (report: DeckReport) => void): void => {
  const forward = (event: KeyboardEvent): void => {
    send({ kind: 'key', key: keyOf(event) });
    // Tab must still lead out, should the focus ever get in.
    if (event.key !== 'Tab') event.preventDefault();
  };
  window.addEventListener('keydown', forward, { capture: true });
  window.addEventListener('keyup', forward, { capture: true });
  for (const type of ['mousedown', 'click', 'auxclick', 'dragstart', 'contextmenu']) {
    window.addEventListener(type, (event) => event.preventDefault(), { capture: true });
  }
};

const keyOf = (event: KeyboardEvent): ForwardedKey => ({
  type: event.type === 'keyup' ? 'keyup' : 'keydown',
  key: event.key,
  code: event.code,
  ctrlKey: event.ctrlKey,
  shiftKey: event.shiftKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
  repeat: event.repeat,
});
