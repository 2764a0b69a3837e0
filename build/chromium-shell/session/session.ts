import type { CallbackResponse, OnBeforeRequestListenerDetails, Protocol, Session, WebRequest } from 'electron';
import { asElectron } from '../asserted.ts';
import { record } from '../control/recorded.ts';
import { emitterOf } from '../emitter.ts';
import { answerWith, type Handler } from '../protocol/answer.ts';
import { runtime } from '../runtime.ts';
import { setPermissionCheckHandler, setPermissionRequestHandler } from './permissions.ts';
import { noteRefusal } from './refusals.ts';

type BeforeRequest = (details: OnBeforeRequestListenerDetails, callback: (response: CallbackResponse) => void) => void;

/** Where Chromium itself tries to go at its start (the time, updates, accounts), although it was told not to. Electron does not. */
const CHROMIUMS_OWN = /^https?:\/\/(?:clients2\.google\.com|update\.googleapis\.com|accounts\.google\.com)[:/]/;

const handlers = new Map<string, Handler>();
let beforeRequest: BeforeRequest | null = null;
let lastRequest = 0;

/** `electron.protocol`, which is also every session's: the stand-in has one browser profile for all partitions. */
export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly Electron.CustomScheme[]): void {
    for (const { scheme } of schemes) runtime().origins.addScheme(scheme);
    record('schemes', schemes);
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    runtime().origins.addScheme(scheme);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Pick<Protocol, 'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged'>;

const webRequest = {
  onBeforeRequest(filter: object | BeforeRequest | null, listener?: BeforeRequest | null): void {
    beforeRequest = typeof filter === 'function' ? (filter as BeforeRequest) : (listener ?? null);
  },
};

/** What all sessions share: the stand-in has one browser profile, which is thrown away at the end. */
const shared = {
  protocol: asElectron<Protocol>(protocol),
  webRequest: asElectron<WebRequest>(webRequest satisfies Pick<WebRequest, 'onBeforeRequest'>),
  setPermissionRequestHandler,
  setPermissionCheckHandler,
  // No page of the stand-in can reach a device: Chromium's choosers need a window that it does not have.
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerLanguages: () => undefined,
  clearCache: async () => undefined,
  clearStorageData: async () => undefined,
  getPreloadScripts: () => [],
} satisfies Partial<Session>;

/** What differs is what main said of it. Chromium itself checks no spelling and downloads nothing, whatever that is. */
function makeSession(partition: string): Session {
  let spellChecker = true;
  return asElectron<Session>({
    ...shared,
    ...emitterOf<Session>().listening,
    isPersistent: () => partition === '' || partition.startsWith('persist:'),
    setSpellCheckerEnabled: (enabled: boolean) => {
      spellChecker = enabled;
    },
    isSpellCheckerEnabled: () => spellChecker,
  } satisfies Partial<Session>);
}

export const defaultSession: Session = makeSession('');
const partitions = new Map<string, Session>();

/** `electron.session`. */
export const session = {
  defaultSession,
  fromPartition: (partition: string) => {
    const found = partitions.get(partition) ?? makeSession(partition);
    partitions.set(partition, found);
    return found;
  },
} satisfies Pick<typeof Electron.session, 'defaultSession' | 'fromPartition'>;

/** Lets main see each request and refuse it, then has it answered by the handler of its scheme. */
export function serve(): void {
  const { origins } = runtime();
  origins.answer = (incoming, outgoing, kitOrigin) => {
    const url = kitOrigin + (incoming.url ?? '/');
    const handler = handlers.get(kitOrigin.slice(0, kitOrigin.indexOf(':')));
    askMain(url, incoming.method ?? 'GET', String(incoming.headers['sec-fetch-dest'] ?? 'other'), (refused) => {
      if (refused || handler === undefined) outgoing.destroy();
      else void answerWith(handler, origins, incoming, outgoing, kitOrigin);
    });
  };
  // Refused already, whatever main says; main still hears of it. Chromium's own curiosity is none of a session's requests.
  runtime().onAttempt = (url, method) => {
    if (!CHROMIUMS_OWN.test(url)) askMain(url, method, 'other', (byMain) => noteRefusal({ url, byMain }));
  };
}

function askMain(url: string, method: string, kind: string, decided: (refused: boolean) => void): void {
  if (beforeRequest === null) {
    decided(false);
    return;
  }
  lastRequest += 1;
  const resourceType = kind === 'document' ? 'mainFrame' : kind === 'iframe' ? 'subFrame' : kind;
  const details = { id: lastRequest, url, method, resourceType, referrer: '', timestamp: Date.now() };
  beforeRequest(asElectron<OnBeforeRequestListenerDetails>(details), ({ cancel }) => decided(cancel === true));
}
