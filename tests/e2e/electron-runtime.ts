import type { ChildProcess } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { CommandName, Commands, WindowReport } from '../../build/chromium-shell/control/commands.ts';
import type { DialogAnswer } from '../../build/chromium-shell/control/dialog-answers.ts';
import { moveClock } from '../../build/chromium-shell/control/move-clock.ts';

/**
 * The product's own runtime for the end-to-end tests, where Electron's program is there: the commands that a test gives the
 * stand-in over its control channel are given here through Playwright's hold on Electron's main process. Screens cannot be told
 * to Electron: what needs a second one is left to the machine's own.
 */
export interface ElectronRuntime {
  readonly pages: () => readonly Page[];
  readonly send: <N extends CommandName>(name: N, input: Commands[N]['in']) => Promise<Commands[N]['out']>;
  /** The main process, to be waited for or killed. */
  readonly process: ChildProcess;
  readonly close: () => void;
}

export interface ElectronOptions {
  readonly program: string;
  readonly root: string;
  readonly dataDir: string;
  readonly colorScheme: 'light' | 'dark';
  readonly environment: NodeJS.ProcessEnv;
}

export const startElectron = async (options: ElectronOptions): Promise<ElectronRuntime> => {
  const { program, root, dataDir, colorScheme, environment } = options;
  const app = await _electron.launch({
    executablePath: program,
    args: [root, `--data-dir=${dataDir}`],
    env: Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined)),
  });
  await app.evaluate(({ nativeTheme }, scheme) => {
    nativeTheme.themeSource = scheme;
  }, colorScheme);
  const commands = commandsOf(app);
  return {
    pages: () => app.windows(),
    send: async (name, input) => (await commands[name](input as never)) as never,
    process: app.process(),
    // The kit is ended by `quit` or by a kill; nothing is held open here.
    close: () => undefined,
  };
};

type Handled = { readonly [N in CommandName]: (input: Commands[N]['in']) => Promise<Commands[N]['out']> };

const commandsOf = (app: ElectronApplication): Handled => ({
  displays: () => Promise.reject(new Error('Electron cannot be told of screens')),
  answerDialog: (answer) => answerDialogs(app, answer).then(() => null),
  openDialogs: async () => [],
  power: async (event) => {
    await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
    return null;
  },
  moveClock: async (byMs) => {
    await app.evaluate(`(${moveClock})(${byMs})`);
    return null;
  },
  colorScheme: async (scheme) => {
    await app.evaluate(({ nativeTheme }, source) => {
      nativeTheme.themeSource = source;
    }, scheme);
    return null;
  },
  windows: () => reportWindows(app),
  rendererPid: (id) => app.evaluate(({ BrowserWindow }, of) => BrowserWindow.fromId(of)?.webContents.getOSProcessId() ?? 0, id),
  processes: async () => ({ main: app.process().pid ?? 0, chromium: app.process().pid ?? 0 }),
  debuggingEndpoint: async () => null,
  recorded: async () => [],
  refused: async () => [],
  callAs: () => Promise.reject(new Error('Electron asks main itself')),
  permission: () => Promise.reject(new Error('Electron asks main itself')),
  switches: () =>
    app.evaluate(({ app: electron }) => {
      const names = ['host-resolver-rules', 'enable-sandbox'].filter((name) => electron.commandLine.hasSwitch(name));
      return Object.fromEntries(names.map((name) => [name, electron.commandLine.getSwitchValue(name)]));
    }),
  quit: async () => {
    await app.evaluate(({ app: electron }) => electron.quit());
    return null;
  },
});

const reportWindows = (app: ElectronApplication): Promise<readonly WindowReport[]> =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => ({
      id: window.id,
      url: window.webContents.getURL(),
      visible: window.isVisible(),
      focused: window.isFocused(),
      fullScreen: window.isFullScreen(),
      crashed: window.webContents.isCrashed(),
      bounds: window.getBounds(),
      // Not among Electron's published types, and there since Electron 1: what the window was really opened with.
      preferences: (
        window.webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences(),
      session: {
        persistent: window.webContents.session.isPersistent(),
        spellChecker: window.webContents.session.isSpellCheckerEnabled(),
        webRtc: window.webContents.getWebRTCIPHandlingPolicy(),
      },
    })),
  );

/** The next dialogs are answered so: a system's own dialog cannot be driven from a test. */
const answerDialogs = (app: ElectronApplication, answer: DialogAnswer): Promise<void> =>
  app.evaluate(({ dialog }, given) => {
    const paths = [...(given.paths ?? [])];
    dialog.showOpenDialog = async () => ({ canceled: paths.length === 0, filePaths: paths });
    dialog.showSaveDialog = async (...args: unknown[]) => {
      const options = args.at(-1) as { defaultPath?: string };
      const name = options.defaultPath?.split(/[\\/]/).at(-1) ?? '';
      const filePath = given.folder === undefined ? (paths[0] ?? '') : `${given.folder}/${name}`;
      return { canceled: filePath === '', filePath };
    };
  }, answer);
