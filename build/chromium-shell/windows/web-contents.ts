import type {
  HandlerDetails,
  NativeImage,
  PrintToPDFOptions,
  Rectangle,
  Session,
  WebContents,
  WebFrameMain,
  WebPreferences,
  WindowOpenHandlerResponse,
} from 'electron';
import { appEvents } from '../app/events.ts';
import { asElectron } from '../asserted.ts';
import type { CdpSession } from '../cdp/connection.ts';
import { record } from '../control/recorded.ts';
import { followTheme } from '../desktop/native-theme.ts';
import { emitterOf, Refusable } from '../emitter.ts';
import { runtime } from '../runtime.ts';
import { grantFor } from '../session/permissions.ts';
import { defaultSession } from '../session/session.ts';
import { parseColor } from './color.ts';
import { type ConsoleMessage, listenToConsole, refusedWindow } from './console-messages.ts';
import { startHeartbeat } from './heartbeat.ts';
import { Navigation } from './navigation.ts';
import { navigationEvents } from './navigation-events.ts';
import { muteMedia, photograph, runInPage, zoomPage } from './page-tools.ts';
import { PreloadPort } from './port.ts';
import { printToPdf } from './print.ts';
import { rendererPid } from './renderer-pid.ts';
import { scriptsFor } from './scripts-for.ts';
import type { OpenTarget } from './targets.ts';
import type { WebContentsPart } from './web-contents-part.ts';

const all = new Map<number, ShellWebContents>();
let lastId = 0;

/** `electron.WebContents`: the page of one window. */
export class ShellWebContents implements WebContentsPart {
  readonly id: number;
  readonly session: Session;
  readonly events = emitterOf<WebContents>();
  readonly on = this.events.listening.on;
  readonly once = this.events.listening.once;
  readonly off = this.events.listening.off;
  readonly removeListener = this.events.listening.removeListener;
  readonly removeAllListeners = this.events.listening.removeAllListeners;
  readonly preferences: WebPreferences;
  /** The page, once Chromium has opened it. */
  readonly attached: Promise<CdpSession>;
  #attach: (session: CdpSession) => void = () => undefined;
  #page: CdpSession | undefined;
  #navigation: Navigation | undefined;
  #port: PreloadPort | undefined;
  #targetId = '';
  #url = '';
  #title = '';
  #destroyed = false;
  #crashed = false;
  #loading = false;
  #muted = false;
  #zoom = 1;
  #webRtc = 'default';
  #pid = 0;
  #holdsClose = false;
  #stopHeartbeat: () => void = () => undefined;
  #mayOpen: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined;

  constructor(preferences: WebPreferences) {
    lastId += 1;
    this.id = lastId;
    this.preferences = preferences;
    this.session = preferences.session ?? defaultSession;
    this.attached = new Promise((resolve) => {
      this.#attach = resolve;
    });
    all.set(this.id, this);
  }

  /** Takes over the page that Chromium opened for this window. */
  attach(target: OpenTarget, background: string | undefined): void {
    const { session, targetId } = target;
    this.#page = session;
    this.#targetId = targetId;
    const { targets } = runtime();
    this.#navigation = new Navigation(
      session,
      targetId,
      navigationEvents({
        emit: (event, ...args) => void this.events.emit(event, ...args),
        frame: () => this.mainFrame,
        moved: (address, fresh) => this.#moved(address, fresh),
        loading: (underWay) => this.#onLoading(underWay),
        painted: () => this.onPainted(),
      }),
    );
    this.#port = new PreloadPort(session, targetId, scriptsFor(this.preferences), this);
    if (this.#holdsClose) this.#port.holdClose(true);
    listenToConsole(session, (message) => this.#console(message));
    if (background !== undefined) session.tell('Emulation.setDefaultBackgroundColorOverride', { color: parseColor(background) });
    followTheme(session);
    session.on('Page.javascriptDialogOpening', ({ type }) => {
      if (type === 'beforeunload') session.tell('Page.handleJavaScriptDialog', { accept: this.mayClose() });
    });
    targets.watch(targetId, { crashed: (status, code) => this.#onCrash(status, code), closed: () => this.#onClosed() });
    session.tell('Runtime.runIfWaitingForDebugger');
    this.#stopHeartbeat = startHeartbeat(session, {
      unresponsive: () => this.events.emit('unresponsive'),
      responsive: () => this.events.emit('responsive'),
    });
    // A navigation that overtakes these commands would take the window to another process, in which some of them are lost.
    void session.settled().then(() => this.#attach(session));
  }

  /** Asked when the user closes the window; the window answers by its `close` event. */
  mayClose: () => boolean = () => true;
  onClosed: () => void = () => undefined;
  onPainted: () => void = () => undefined;
  onTitle: (title: string) => void = () => undefined;

  /** Chromium asks main before the close button closes, from now on or no longer. */
  holdClose(held: boolean): void {
    this.#holdsClose = held;
    this.#port?.holdClose(held);
  }

  get mainFrame(): WebFrameMain {
    return this.#port?.frame() ?? asElectron<WebFrameMain>({ url: '', origin: 'null', parent: null });
  }

  async loadURL(url: string): Promise<void> {
    runtime().origins.nameWindows(url);
    await Promise.all([this.attached, runtime().targets.usable]);
    grantFor(this.asWhole(), url);
    this.#loading = true;
    this.events.emit('did-start-loading');
    await this.#navigation?.load(url);
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed');
    this.#port?.send(channel, args);
  }

  getURL = (): string => this.#url;
  getTitle = (): string => this.#title;
  isDestroyed = (): boolean => this.#destroyed;
  isCrashed = (): boolean => this.#crashed;
  isLoading = (): boolean => this.#loading;
  isAudioMuted = (): boolean => this.#muted;
  getZoomFactor = (): number => this.#zoom;
  getWebRTCIPHandlingPolicy = (): string => this.#webRtc;

  /** The renderer's process id as last known; Chromium has to be asked, so the first answer may be 0. */
  getOSProcessId(): number {
    void this.refreshProcessId();
    return this.#pid;
  }

  /** Asks Chromium which process draws this page. */
  async refreshProcessId(): Promise<number> {
    const page = this.#page;
    if (page !== undefined && !this.#crashed) this.#pid = (await rendererPid(page, this.#targetId)) ?? 0;
    return this.#pid;
  }

  reload(): void {
    this.#crashed = false;
    this.#navigation?.reload(this.#url);
  }

  focus(): void {
    this.#page?.tell('Page.bringToFront');
  }

  close(): void {
    if (this.#targetId !== '') runtime().targets.close(this.#targetId);
  }

  async capturePage(area?: Rectangle): Promise<NativeImage> {
    return photograph(await this.attached, area);
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return printToPdf(await this.attached, options);
  }

  setWindowOpenHandler(handler: (details: HandlerDetails) => WindowOpenHandlerResponse): void {
    this.#mayOpen = handler;
  }

  forcefullyCrashRenderer(): void {
    this.#page?.tell('Page.crash');
  }

  setAudioMuted(muted: boolean): void {
    this.#muted = muted;
    if (this.#page !== undefined) muteMedia(this.#page, muted);
  }

  setZoomFactor(factor: number): void {
    this.#zoom = factor;
    if (this.#page !== undefined) zoomPage(this.#page, factor);
  }

  /** Kept to be told: the profile has the strictest one anyway. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.#webRtc = policy;
  }

  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return runInPage(await this.attached, code, userGesture);
  }

  setBackground(color: string): void {
    this.#page?.tell('Emulation.setDefaultBackgroundColorOverride', { color: parseColor(color) });
  }

  /** This object as the kit's types see it. */
  asWhole(): WebContents {
    return asElectron<WebContents>(this);
  }

  #moved(url: string, fresh: boolean): void {
    this.#url = url;
    if (fresh) this.#crashed = false;
    if (this.#port !== undefined) this.#port.url = url;
  }

  #onLoading(underWay: boolean): void {
    this.#loading = underWay;
    if (!underWay) void this.#readTitle();
  }

  async #readTitle(): Promise<void> {
    const read = await this.#page
      ?.send('Runtime.evaluate', { expression: 'document.title', silent: true })
      .catch(() => undefined);
    const title = String(read?.result.value ?? '');
    if (title === this.#title) return;
    this.#title = title;
    this.events.emit('page-title-updated', new Refusable(), title, true);
  }

  #console(message: ConsoleMessage): void {
    const { level, text, line, source } = message;
    const url = refusedWindow(message);
    if (url !== undefined) this.#askToOpen(url);
    const details = { level, message: text, lineNumber: line, sourceId: runtime().origins.toKit(source), frame: this.mainFrame };
    this.events.emit('console-message', Object.assign(new Refusable(), details), 0, text, line, source);
  }

  /** The engine has refused already; main's handler hears of it, and its answer changes nothing. */
  #askToOpen(url: string): void {
    const details = { url: runtime().origins.toKit(url), frameName: '', features: '', disposition: 'new-window' as const };
    const answer = this.#mayOpen?.({ ...details, referrer: { url: this.#url, policy: 'default' } });
    record('window-open', { url: details.url, action: answer?.action ?? 'allow' });
  }

  #onCrash(status: string, code: number): void {
    if (this.#destroyed) return;
    this.#crashed = true;
    this.#pid = 0;
    const details = { reason: reasonOf(status), exitCode: code };
    this.#navigation?.interrupt('ERR_FAILED', this.#url);
    this.events.emit('render-process-gone', {}, details);
    appEvents.emit('render-process-gone', {}, this, details);
  }

  #onClosed(): void {
    this.#destroyed = true;
    this.#stopHeartbeat();
    all.delete(this.id);
    this.onClosed();
    this.events.emit('destroyed');
  }
}

/** `electron.webContents`. */
export const webContents = {
  getAllWebContents: () => openPages().map((page) => page.asWhole()),
  fromId: (id: number) => all.get(id)?.asWhole(),
} satisfies Pick<typeof Electron.webContents, 'getAllWebContents' | 'fromId'>;

/** Every page that is open. */
export const openPages = (): readonly ShellWebContents[] => [...all.values()];

/** The words of `RenderProcessGoneDetails.reason` for Chromium's own. */
function reasonOf(status: string): string {
  if (status.includes('kill')) return 'killed';
  if (status.includes('oom') || status.includes('memory')) return 'oom';
  return 'crashed';
}
