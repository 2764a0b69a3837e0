import { randomBytes } from 'node:crypto';
import type { CdpSession } from '../cdp/connection.ts';
import { type Chromium, launchChromium } from '../chromium/launch.ts';
import { COOKIE_NAME, type Origins } from '../protocol/origins.ts';
import type { Manners, WindowManager, XWindow } from '../x11/window-manager.ts';

/** A window of Chromium that is open: its page over CDP and its place on the screen over X. */
export interface OpenTarget {
  readonly session: CdpSession;
  readonly targetId: string;
  /** True until the page is let run for the first time. */
  readonly waiting: boolean;
  readonly window: Promise<XWindow>;
}

/** What happens to a target that it cannot say itself. */
export interface TargetWatcher {
  crashed(status: string, code: number): void;
  closed(): void;
}

export interface TargetsOptions {
  readonly origins: Origins;
  readonly windowManager: Promise<WindowManager>;
  readonly proxy: string;
  readonly debuggingPort: number;
  readonly language: string;
  readonly switches: () => readonly string[];
  readonly onChromiumEnded: (code: number) => void;
}

type Arrived = Omit<OpenTarget, 'window'>;

/** Starts Chromium, opens windows in it, and closes every window that nobody here has asked for. */
export class Targets {
  readonly #options: TargetsOptions;
  readonly #expected = new Map<string, (target: Arrived) => void>();
  readonly #watchers = new Map<string, TargetWatcher>();
  readonly #sessionTargets = new Map<string, string>();
  #chromium: Chromium | undefined;
  #ending = false;
  #first: Promise<OpenTarget> | undefined;
  /** Resolves when the cookie that the servers ask for is in place. */
  #cookie: Promise<unknown> = Promise.resolve();

  constructor(options: TargetsOptions) {
    this.#options = options;
  }

  /** Starts Chromium with one empty, hidden window, ahead of the first `open`: main's bundle loads meanwhile. */
  prelaunch(): void {
    this.#first ??= this.#openWith({ decorated: true, skipTaskbar: false }, (url) => this.#launch(url));
  }

  /** Opens a hidden window with an empty page. */
  open(manners: Manners): Promise<OpenTarget> {
    const first = this.#first;
    this.#first = undefined;
    if (first !== undefined) return first;
    return this.#openWith(manners, (url) => (this.#chromium === undefined ? this.#launch(url) : this.#chromium.openWindow(url)));
  }

  /** Resolves once pages can load from our servers. */
  get usable(): Promise<unknown> {
    return this.#cookie;
  }

  get browser(): CdpSession | undefined {
    return this.#chromium?.cdp.browser;
  }

  get pid(): number {
    return this.#chromium?.pid ?? 0;
  }

  /** Where DevTools can be reached, once Chromium listens. */
  get debuggingPort(): number | undefined {
    return this.#chromium?.debuggingPort();
  }

  watch(targetId: string, watcher: TargetWatcher): void {
    this.#watchers.set(targetId, watcher);
  }

  close(targetId: string): void {
    this.browser?.tell('Target.closeTarget', { targetId });
  }

  /** Ends Chromium and waits until it has gone. */
  async end(): Promise<void> {
    this.#ending = true;
    this.#chromium?.kill();
    await this.#chromium?.ended;
  }

  async #openWith(manners: Manners, open: (url: string) => void): Promise<OpenTarget> {
    const name = `kit-shell-${randomBytes(8).toString('hex')}`;
    const arrived = new Promise<Arrived>((resolve) => this.#expected.set(name, resolve));
    const windowManager = await this.#options.windowManager;
    const window = windowManager.claim(name, manners);
    open(this.#options.origins.blankPage(name, '#15181c'));
    return { ...(await arrived), window };
  }

  #launch(firstPage: string): void {
    const { origins, proxy, debuggingPort, language, switches } = this.#options;
    const chromium = launchChromium({ firstPage, proxy, debuggingPort, language, direct: origins.hosts, extra: switches() });
    this.#chromium = chromium;
    void chromium.ended.then((code) => {
      this.#chromium = undefined;
      if (!this.#ending) this.#options.onChromiumEnded(code);
    });
    const { browser } = chromium.cdp;
    browser.on('Target.attachedToTarget', ({ sessionId, targetInfo, waitingForDebugger }) => {
      this.#arrive(chromium, sessionId, targetInfo.targetId, targetInfo.url, waitingForDebugger);
    });
    browser.on('Target.detachedFromTarget', ({ sessionId }) => {
      const targetId = this.#sessionTargets.get(sessionId);
      this.#sessionTargets.delete(sessionId);
      chromium.cdp.forget(sessionId);
      if (targetId !== undefined) this.#watchers.get(targetId)?.closed();
      if (targetId !== undefined) this.#watchers.delete(targetId);
    });
    browser.on('Target.targetCrashed', ({ targetId, status, errorCode }) =>
      this.#watchers.get(targetId)?.crashed(status, errorCode),
    );
    const filter = [{ type: 'page' }];
    browser.tell('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true, filter });
    browser.tell('Target.setDiscoverTargets', { discover: true, filter });
    const cookie = {
      name: COOKIE_NAME,
      value: origins.cookie,
      url: 'http://127.0.0.1/',
      httpOnly: true,
      sameSite: 'Strict' as const,
    };
    this.#cookie = browser.send('Storage.setCookies', { cookies: [cookie] }).catch(() => undefined);
  }

  #arrive(chromium: Chromium, sessionId: string, targetId: string, url: string, waiting: boolean): void {
    const name = url.slice(url.lastIndexOf('/') + 1);
    const expected = this.#expected.get(name);
    if (expected === undefined) {
      // A window that main did not open (a new-window shortcut, a pop-up): denied, like every window.
      chromium.cdp.browser.tell('Target.closeTarget', { targetId });
      return;
    }
    this.#expected.delete(name);
    this.#sessionTargets.set(sessionId, targetId);
    expected({ session: chromium.cdp.session(sessionId), targetId, waiting });
  }
}
