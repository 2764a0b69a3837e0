import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { ControlClient } from '../../build/chromium-shell/control/client.ts';
import type { DisplaySpec, WindowReport } from '../../build/chromium-shell/control/commands.ts';
import { descendants, killHard, waitFor } from '../../build/chromium-shell/testing.ts';
import { findElectron } from '../../build/scripts/electron-binary.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../preload/contract/channels.ts';
import { controlSocket, isAlive } from './control-socket.ts';
import { startElectron } from './electron-runtime.ts';

/** The kit's windows, by the page that they show. */
export type WindowName = 'console' | 'audience' | 'curtain' | 'print';

export const LAPTOP: DisplaySpec = { id: 1, label: 'laptop', internal: true, x: 0, y: 0, width: 1366, height: 768 };
export const PROJECTOR: DisplaySpec = { id: 2, label: 'projector', x: 1366, y: 0, width: 1920, height: 1080 };

export interface KitOptions {
  /** The X screen, ":N". */
  readonly display: string;
  readonly dataDir: string;
  readonly displays: readonly DisplaySpec[];
  readonly colorScheme: 'light' | 'dark';
  /** Put before the command, to run the kit under another program (`strace`). */
  readonly under: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What Node runs; as `npm start` does where nothing is said. */
  readonly program?: readonly string[];
}

export const root = fileURLToPath(new URL('../..', import.meta.url));
/** What `npm start` runs. */
export const AS_STARTED: readonly string[] = ['build/scripts/start.ts', '--runtime=chromium'];

/** A running kit, driven from outside: its windows, its screens, and its death. */
export class Kit {
  readonly #options: KitOptions;
  #process: ChildProcess | null = null;
  #control: Pick<ControlClient, 'send' | 'close'> | null = null;
  #pages: () => readonly Page[] = () => [];
  #socket: string | null = null;
  #output = '';

  constructor(options: KitOptions) {
    this.#options = options;
  }

  /** Starts the kit and waits until its control channel answers. Windows are waited for by name. */
  async start(): Promise<void> {
    const { dataDir, display, displays, colorScheme, under, environment, program = AS_STARTED } = this.#options;
    mkdirSync(dataDir, { recursive: true });
    if (process.env.KIT_RUNTIME === 'electron') {
      return this.#startElectron();
    }
    const socket = controlSocket();
    this.#socket = socket;
    const command = [...under, process.execPath, ...program, '--remote-debugging-port=0', `--data-dir=${dataDir}`];
    this.#process = spawn(command[0] ?? '', command.slice(1), {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        LANG: 'en_US.UTF-8',
        DISPLAY: display,
        KIT_CONTROL: socket,
        KIT_DISPLAYS: JSON.stringify(displays),
        KIT_COLOR_SCHEME: colorScheme,
        ...environment,
      },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString('utf8');
      });
    }
    this.#control = await waitFor('the control channel', () => ControlClient.connect(socket).catch(() => undefined), 60_000);
    const endpoint = await waitFor(
      'the debugging endpoint',
      async () => (await this.control.send('debuggingEndpoint', null)) ?? undefined,
      60_000,
    );
    const browser = await chromium.connectOverCDP(endpoint);
    this.#pages = () => browser.contexts().flatMap((context) => context.pages());
  }

  /** The same kit on the product's own runtime, where its program is there. */
  async #startElectron(): Promise<void> {
    const { dataDir, display, colorScheme, environment } = this.#options;
    const program = findElectron(root);
    if (program === undefined) {
      throw new Error("Electron's program is not here: run `node node_modules/electron/install.js`, or leave KIT_RUNTIME away.");
    }
    const electron = await startElectron({
      program,
      root,
      dataDir,
      colorScheme,
      environment: { ...process.env, DISPLAY: display, ...environment },
    });
    this.#control = electron;
    this.#process = electron.process;
    this.#pages = electron.pages;
  }

  get control(): Pick<ControlClient, 'send'> {
    if (this.#control === null) {
      throw new Error('the kit has not been started');
    }
    return this.#control;
  }

  /** All that the kit has written to its terminal. */
  get output(): string {
    return this.#output;
  }

  get dataDir(): string {
    return this.#options.dataDir;
  }

  /** Process id of the kit's main process. */
  async mainPid(): Promise<number> {
    return (await this.control.send('processes', null)).main;
  }

  /** A window's page, once it shows real data (`data-ready` on its document). */
  async window(name: WindowName, limitMs = 60_000): Promise<Page> {
    const page = await waitFor(
      `the ${name} window`,
      () => this.#pages().find((one) => !one.isClosed() && new URL(one.url()).pathname === `/${name}.html`),
      limitMs,
    );
    await page.waitForFunction(() => document.documentElement.dataset.ready === 'true', null, { timeout: limitMs });
    return page;
  }

  readonly console = (): Promise<Page> => this.window('console');
  readonly audience = (): Promise<Page> => this.window('audience');
  readonly curtain = (): Promise<Page> => this.window('curtain');

  /** Asks main as the console would, through the real bridge. */
  async ask<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>> {
    const page = await this.console();
    return (await page.evaluate(
      ([name, value]) =>
        (window as unknown as { kit: { invoke: (c: unknown, i: unknown) => Promise<unknown> } }).kit.invoke(name, value),
      [channel, input] as const,
    )) as ChannelOutput<C>;
  }

  /** What main knows of one of its windows; undefined when there is none. */
  async report(name: WindowName): Promise<WindowReport | undefined> {
    const windows = await this.control.send('windows', null);
    return windows.findLast((one) => URL.parse(one.url)?.pathname === `/${name}.html`);
  }

  /** Kills the renderer of a window, as the system would. */
  async killRenderer(name: WindowName): Promise<void> {
    const report = await this.report(name);
    killHard(await this.control.send('rendererPid', report?.id ?? 0));
  }

  /** Kills the main process in the middle of whatever it does, and waits until everything of the kit is gone. */
  async killMain(): Promise<void> {
    const pid = await this.mainPid();
    const children = descendants(pid).map((child) => child.pid);
    killHard(pid);
    await this.#gone();
    await waitFor('every process of the kit to be gone', () => (children.every((child) => !isAlive(child)) ? true : undefined));
    this.#forget();
  }

  /** Ends the kit in good order, as the system's own quit does. */
  async quit(): Promise<void> {
    await this.control.send('quit', null).catch(() => undefined);
    await this.#gone();
    this.#forget();
  }

  /** Closes the console as the trainer would, which ends the kit, and waits until it has. */
  async closeConsole(): Promise<void> {
    const page = await this.console();
    await Promise.all([this.#gone(), page.close({ runBeforeUnload: true })]);
    this.#forget();
  }

  /** Whatever state it is in, it is gone afterwards. */
  async dispose(): Promise<void> {
    if (this.#process !== null && this.#process.exitCode === null && this.#process.signalCode === null) {
      const { pid } = this.#process;
      this.#process.kill('SIGTERM');
      const gone = await Promise.race([
        this.#gone().then(() => true),
        new Promise<false>((late) => setTimeout(() => late(false), 10_000)),
      ]);
      if (!gone && pid !== undefined) {
        for (const child of descendants(pid)) {
          killHard(child.pid);
        }
        killHard(pid);
      }
    }
    this.#forget();
  }

  #gone(): Promise<void> {
    const child = this.#process;
    return child === null || child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise((resolve) => child.once('exit', () => resolve()));
  }

  #forget(): void {
    this.#control?.close();
    this.#control = null;
    // A kit that was killed could not take it away.
    if (this.#socket !== null) rmSync(this.#socket, { force: true });
    this.#socket = null;
    this.#pages = () => [];
    this.#process = null;
  }
}
