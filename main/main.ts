/**
 * The kit's main process, in the order in which things happen. Electron enters here.
 *
 * Order matters in three places: the scheme is registered and Chromium is silenced before Electron is ready; the lock is asked for
 * before any file of the trainer is touched; and the console's window opens while records and library are still being opened, its
 * first question waiting for them and for an interrupted session, because a trainer looks at the window and not at a database.
 */
import { app, type BrowserWindow, Menu, protocol, session } from 'electron';
import { createAppProtocol } from './app-protocol/app-protocol.ts';
import { broadcast } from './ipc/broadcast.ts';
import { registerHandlers } from './ipc/register.ts';
import { type Kit, openKit } from './kit.ts';
import { openLibrary } from './library/open-library.ts';
import { createLog, openLog } from './platform/log.ts';
import { createNotices } from './platform/notices.ts';
import { type Paths, pathsOf } from './platform/paths.ts';
import { runtimeFolder } from './platform/runtime-folder.ts';
import { unattended } from './platform/unattended.ts';
import { recordsProblem } from './records/failures.ts';
import { denyNavigation } from './security/navigation.ts';
import { secureSession, WINDOW_PARTITION } from './security/session.ts';
import { silenceChromium } from './security/silence.ts';
import { openConsole } from './windows/console.ts';
import type { WindowSetting } from './windows/create-window.ts';
import { createWallSnapshot } from './windows/wall-snapshot.ts';

const log = createLog('main');
const ignored = unattended(log);

/** Everything that windows load comes by this scheme: `kit://app` is the windows' origin, `kit://deck` the slide documents'. */
const registerScheme = (): void => {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'kit', privileges }]);
};

const findPaths = (): Paths =>
  pathsOf({
    argv: process.argv,
    environment: process.env,
    platform: process.platform,
    userData: app.getPath('userData'),
    mainDir: __dirname,
    packagedResources: app.isPackaged ? process.resourcesPath : null,
  });

/**
 * One kit at a time works on a data folder: the lock hangs on `userData`, which therefore belongs to it. A second start only brings
 * the first one's window forward. Where no lock can be had, the records' own lock keeps two kits apart.
 */
const isFirst = (paths: Paths): boolean => {
  const folder = runtimeFolder(paths.data, app.getPath('temp'));
  if (folder === null) {
    return true;
  }
  app.setPath('userData', folder);
  return app.requestSingleInstanceLock();
};

const main = async (): Promise<void> => {
  registerScheme();
  const paths = findPaths();
  if (!isFirst(paths)) {
    process.stderr.write('The kit is already open on this data folder; its window is brought to the front.\n');
    app.quit();
    return;
  }
  openLog(paths.log);
  // Node would end the kit, and a session with it, for what nobody waited for.
  process.on('unhandledRejection', ignored('unforeseen'));
  app.enableSandbox();
  silenceChromium(app);
  denyNavigation(app);
  const notices = createNotices(broadcast);
  const library = openLibrary({
    libraryFolder: paths.library,
    packsFolder: paths.packs,
    kitVersion: app.getVersion(),
    searchWorker: paths.searchWorker,
    deckWorker: paths.deckWorker,
    language: laptopLanguage,
    onProblem: notices.raise,
  });

  await app.whenReady();
  Menu.setApplicationMenu(
    process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }]) : null,
  );
  const windowSession = session.fromPartition(WINDOW_PARTITION);
  for (const each of [session.defaultSession, windowSession]) {
    secureSession(each);
  }
  const snapshot = createWallSnapshot();
  const answer = library.then((opened) =>
    createAppProtocol({ rendererDir: paths.renderer, library: opened, wallPicture: snapshot.get }),
  );
  windowSession.protocol.handle('kit', async (request) => (await answer)(request));

  const setting: WindowSetting = { preload: paths.preload, session: windowSession };
  let consoleWindow: BrowserWindow | null = null;
  const kit: Promise<Kit> = library.then((opened) =>
    openKit({
      paths,
      version: app.getVersion(),
      library: opened,
      notices,
      setting,
      snapshot,
      consoleWindow: () => consoleWindow,
      language: laptopLanguage,
    }),
  );
  registerHandlers(
    kit.then((opened) => opened.handlers),
    recordsProblem,
  );
  consoleWindow = openConsole(setting, () => app.quit());

  app.on('second-instance', () => {
    notices.raise({ code: 'app.second-start', params: {} });
    consoleWindow?.restore();
    consoleWindow?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  quitInOrder(kit);
  const { start, settle } = await kit;
  await start().catch(ignored('starting'));
  await quietAfterStart();
  await settle().catch(ignored('the backup at the start'));
  await (await library).settle().catch(ignored('settling the library'));
};

const laptopLanguage = (): string => app.getLocale().slice(0, 2);

/** A backup, taking packs in and making the search's index would slow down the window that the trainer is waiting for. */
const quietAfterStart = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1500));

/** The last state is written and the records are closed before the process ends. */
const quitInOrder = (kit: Promise<Kit>): void => {
  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) {
      return;
    }
    event.preventDefault();
    kit
      .then((opened) => opened.close())
      .catch(ignored('closing'))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
};

main().catch((thrown: unknown) => {
  log.error('the kit could not start', thrown);
  app.exit(1);
});
