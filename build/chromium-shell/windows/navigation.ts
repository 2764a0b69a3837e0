import type { CdpSession, EventParams } from '../cdp/connection.ts';
import { runtime } from '../runtime.ts';

/** What happens to a window's documents. URLs are as main knows them. */
export interface NavigationWatcher {
  /** A page or frame wants to go somewhere by itself; false refuses. */
  mayNavigate(url: string, isMainFrame: boolean): boolean;
  navigated(url: string): void;
  navigatedInPage(url: string): void;
  domReady(): void;
  loaded(): void;
  failed(code: number, text: string, url: string): void;
  painted(): void;
}

const CODES: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_TUNNEL_CONNECTION_FAILED: -111,
  ERR_INVALID_URL: -300,
  ERR_EMPTY_RESPONSE: -324,
};

/** Loads documents into one window and says what becomes of them. */
export class Navigation {
  readonly #session: CdpSession;
  readonly #targetId: string;
  readonly #watcher: NavigationWatcher;
  /** The address that main itself asked for; Chromium asks about it like about any other. */
  #asked: string | undefined;
  #loading: { readonly loaderId: string; readonly resolve: () => void; readonly reject: (error: Error) => void } | undefined;
  #loader = '';

  constructor(session: CdpSession, targetId: string, watcher: NavigationWatcher) {
    this.#session = session;
    this.#targetId = targetId;
    this.#watcher = watcher;
    session.on('Page.frameNavigated', ({ frame }) => this.#onNavigated(frame));
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) watcher.navigatedInPage(runtime().origins.toKit(url));
    });
    session.on('Page.lifecycleEvent', (event) => this.#onLifecycle(event));
    session.on('Fetch.requestPaused', (request) => this.#onRequest(request));
    session.tell('Page.enable');
    session.tell('Page.setLifecycleEventsEnabled', { enabled: true });
    session.tell('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document', requestStage: 'Request' }] });
  }

  /** Resolves when the document and what it needs have loaded; rejects as Electron's `loadURL` does. */
  async load(url: string): Promise<void> {
    const http = runtime().origins.toHttp(url);
    this.#asked = withoutHash(http);
    const { loaderId, errorText } = await this.#session.send('Page.navigate', { url: http });
    if (errorText !== undefined && errorText !== '') throw this.#fail(errorText, url);
    if (loaderId === undefined) return;
    this.interrupt('ERR_ABORTED', url);
    if (this.#loader === `${loaderId} loaded`) return;
    await new Promise<void>((resolve, reject) => {
      this.#loading = { loaderId, resolve, reject };
    });
  }

  reload(url: string): void {
    this.#asked = withoutHash(runtime().origins.toHttp(url));
    this.#session.tell('Page.reload');
  }

  /** Rejects a load that is under way: another has begun, or the renderer has gone. */
  interrupt(errorText: string, url: string): void {
    const loading = this.#loading;
    this.#loading = undefined;
    loading?.reject(this.#fail(errorText, url));
  }

  #fail(errorText: string, url: string): Error {
    const text = errorText.replace(/^net::/, '');
    const code = CODES[text] ?? -2;
    this.#watcher.failed(code, text, url);
    return Object.assign(new Error(`${text} (${code}) loading '${url}'`), { code: text, errno: code, url });
  }

  #onNavigated(frame: EventParams<'Page.frameNavigated'>['frame']): void {
    if (frame.parentId !== undefined) return;
    this.#loader = frame.loaderId;
    this.#watcher.navigated(runtime().origins.toKit(frame.url + (frame.urlFragment ?? '')));
  }

  #onLifecycle({ frameId, loaderId, name }: EventParams<'Page.lifecycleEvent'>): void {
    if (frameId !== this.#targetId || !this.#loader.startsWith(loaderId)) return;
    if (name === 'DOMContentLoaded') this.#watcher.domReady();
    if (name === 'firstPaint') this.#watcher.painted();
    if (name !== 'load') return;
    this.#loader = `${loaderId} loaded`;
    this.#watcher.loaded();
    if (this.#loading?.loaderId !== loaderId) return;
    this.#loading.resolve();
    this.#loading = undefined;
  }

  #onRequest({ requestId, request, frameId }: EventParams<'Fetch.requestPaused'>): void {
    const isMainFrame = frameId === this.#targetId;
    const ours = isMainFrame && withoutHash(request.url) === this.#asked;
    if (ours) this.#asked = undefined;
    if (ours || this.#watcher.mayNavigate(runtime().origins.toKit(request.url), isMainFrame)) {
      this.#session.tell('Fetch.continueRequest', { requestId });
    } else {
      this.#session.tell('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    }
  }
}

const withoutHash = (url: string): string => url.split('#')[0] ?? url;
