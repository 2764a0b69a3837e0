import { type BrowserWindow, powerMonitor } from 'electron';
import { UiLanguage } from '../preload/contract/models/localized.ts';
import type { Problem } from '../preload/contract/models/problem.ts';
import { Settings } from '../preload/contract/models/settings.ts';
import { operatorOn } from '../preload/contract/operator-on.ts';
import { infoOf, todayHere } from './app-info.ts';
import { appHandlers } from './handlers/app.ts';
import { countyHandlers, takeCountyByItself } from './handlers/county.ts';
import { libraryHandlers } from './handlers/library.ts';
import { liveHandlers } from './handlers/live.ts';
import { notesHandlers } from './handlers/notes.ts';
import { packsHandlers } from './handlers/packs.ts';
import { paperHandlers } from './handlers/paper.ts';
import { peopleHandlers } from './handlers/people.ts';
import { presenceHandlers } from './handlers/presence.ts';
import { printHandlers } from './handlers/print.ts';
import { reportHandlers } from './handlers/report.ts';
import { sessionsHandlers } from './handlers/sessions.ts';
import { settingsHandlers } from './handlers/settings.ts';
import { wallHandlers } from './handlers/wall.ts';
import { blockedHandlers } from './ipc/blocked-handlers.ts';
import { broadcast } from './ipc/broadcast.ts';
import type { HandlerMap } from './ipc/handler-map.ts';
import type { OpenedLibrary } from './library/open-library.ts';
import { createPacks } from './library/packs/packs.ts';
import { createLibraryCheck } from './library/verify/library-check.ts';
import { createLiveSession } from './live/live-session.ts';
import type { Forgotten } from './live/live-types.ts';
import { recordsStore } from './live/records-store.ts';
import { createRemarks } from './live/remarks.ts';
import { dateAt, timeAt } from './platform/calendar.ts';
import { systemClock } from './platform/clock.ts';
import { watchClock } from './platform/clock-watch.ts';
import { watchDay } from './platform/day-watch.ts';
import { createLog } from './platform/log.ts';
import type { Notices } from './platform/notices.ts';
import type { Paths } from './platform/paths.ts';
import { unattended } from './platform/unattended.ts';
import { atStart, recordsProblem } from './records/failures.ts';
import { openRecords, type Records } from './records/records.ts';
import { DECK_ORIGIN } from './security/origins.ts';
import type { Services } from './services.ts';
import { keepOnDisplay } from './windows/console.ts';
import type { WindowSetting } from './windows/create-window.ts';
import { dialogWords } from './windows/dialog-words.ts';
import { watchDisplays } from './windows/displays.ts';
import { createFileDialogs } from './windows/file-dialogs.ts';
import { createPlaces } from './windows/places.ts';
import { createPrinter } from './windows/printer.ts';
import { createStage } from './windows/stage.ts';
import { createSwap } from './windows/swap-screens.ts';
import type { WallSnapshot } from './windows/wall-snapshot.ts';

const ignored = unattended(createLog('kit'));

/** The kit once its records and library are open: what answers the windows, and what it does by itself. */
export interface Kit {
  readonly handlers: HandlerMap;
  /** Takes county settings that came with content, and begins to watch screens, sleep and clock. */
  readonly start: () => Promise<void>;
  /** What may take long and nobody waits for: what was planned since the last backup gets one. */
  readonly settle: () => Promise<void>;
  /** Writes down what still waits and closes the records. */
  readonly close: () => Promise<void>;
}

export interface KitSetting {
  readonly paths: Paths;
  readonly version: string;
  readonly library: OpenedLibrary;
  readonly notices: Notices;
  readonly setting: WindowSetting;
  readonly snapshot: WallSnapshot;
  readonly consoleWindow: () => BrowserWindow | null;
  /** The laptop's language, for what has to be said before the trainer's own is known. */
  readonly language: () => string;
}

/**
 * Opens the records, puts everything together and takes up an interrupted session; or, when the records cannot be opened, a kit that can
 * only say so. No window is answered before: "nothing is live" would be taken at its word.
 */
export const openKit = async (kit: KitSetting): Promise<Kit> => {
  const opened = await openRecords({ dataDir: kit.paths.data, worker: kit.paths.recordsWorker });
  if (!opened.ok) {
    return blockedKit(kit, opened.problem);
  }
  for (const problem of opened.value.state.notices) {
    kit.notices.raise(problem);
  }
  try {
    return await assemble(kit, opened.value);
  } catch (thrown) {
    // A window that vanishes says nothing: this one says that the records are out of reach, and touches nothing.
    ignored('the kit could not be put together')(thrown);
    await opened.value.close().catch(ignored('closing the records'));
    return blockedKit(kit, atStart(recordsProblem(thrown) ?? { code: 'records.failed', params: {} }));
  }
};

const blockedKit = (kit: KitSetting, problem: Problem): Kit => ({
  handlers: blockedHandlers({
    ...appHandlers(() => infoOf(kit, null, problem), kit.notices.dismiss, DECK_ORIGIN),
    'settings.get': () => Settings.parse({ language: UiLanguage.safeParse(kit.language()).data }),
  }),
  start: async () => undefined,
  settle: async () => undefined,
  close: async () => undefined,
});

const assemble = async (kit: KitSetting, records: Records): Promise<Kit> => {
  const { library, notices, setting } = kit;
  let forgotten: Forgotten | null = null;
  let language: UiLanguage = 'en';

  const places = createPlaces();
  const stage = createStage(setting, places, kit.snapshot, broadcast, {
    onStatus: () => live.tell(),
    onRebuilt: () => notices.raise({ code: 'wall.rebuilt', params: {} }),
    consoleWindow: kit.consoleWindow,
  });
  const operator = async (): Promise<string> =>
    operatorOn((await records.call('settings.read')).operator, systemClock.stamp().wall);
  const store = recordsStore({ records, dataFolder: kit.paths.data, library, clock: systemClock, operator, notices });
  const live = createLiveSession({
    store,
    library,
    broadcast,
    clock: {
      now: systemClock.now,
      date: (epochMs, zone) => dateAt(epochMs, zone) ?? '',
      time: (epochMs, zone) => timeAt(epochMs, zone) ?? '',
    },
    wallStatus: stage.status,
    wallSize: stage.size,
    onWall: stage.show,
    onProblem: notices.raise,
  });
  const remark = createRemarks(records, live, systemClock);
  const printer = createPrinter(setting);
  const services: Services = {
    records,
    library,
    broadcast: (event, payload) => {
      if (event === 'settings.changed') {
        language = Settings.parse(payload).language;
      }
      broadcast(event, payload);
      if (event === 'records.changed' && payload !== null && 'area' in payload && payload.area === 'sessions') {
        live.replan().catch(ignored('reading the plan again'));
      }
    },
    dialogs: createFileDialogs(kit.consoleWindow),
    notify: notices.raise,
    noteAnchor: live.anchor,
    kitVersion: kit.version,
  };

  const content = {
    library,
    libraryFolder: kit.paths.library,
    kitVersion: kit.version,
    language: () => language,
    chooseFiles: () => services.dialogs.chooseFilesToOpen(dialogWords(language).openPacks, ['kitpack']),
    chooseFolder: () => services.dialogs.chooseFolder(dialogWords(language).openPackFolder),
    onChanged: () => {
      services.broadcast('records.changed', { area: 'library' });
      void takeCounty();
    },
  };
  const county = { records, library, onChanged: () => broadcast('records.changed', { area: 'county' }) };
  /** Content may bring county settings: at the start, and whenever some was installed. */
  const takeCounty = async (): Promise<void> => {
    const problem = await takeCountyByItself(county).catch(ignored('taking county settings'));
    if (problem !== null) notices.raise(problem);
  };
  const packs = createPacks({
    ...content,
    script: kit.paths.packsWorker,
    planned: () => records.call('sessions.planned-modules'),
    onWork: (work) => broadcast('packs.working', work),
  });
  const libraryCheck = createLibraryCheck({
    ...content,
    work: packs.work,
    scripts: { hash: kit.paths.hashWorker, packs: kit.paths.packsWorker },
    isLive: () => live.view() !== null,
  });

  const handlers: HandlerMap = {
    ...appHandlers(() => infoOf(kit, forgotten, null), notices.dismiss, DECK_ORIGIN),
    ...settingsHandlers(services),
    ...countyHandlers(county),
    ...libraryHandlers(library, services.dialogs, () => dialogWords(language).saveCopy),
    ...packsHandlers(packs, libraryCheck),
    ...sessionsHandlers(services),
    ...peopleHandlers(services, () => dialogWords(language).openList),
    ...presenceHandlers(services),
    ...notesHandlers(services),
    ...reportHandlers(services, printer.print),
    ...paperHandlers({
      library,
      records,
      dialogs: services.dialogs,
      print: printer.print,
      worker: kit.paths.paperWorker,
      language: () => language,
      today: todayHere,
    }),

    ...liveHandlers(
      live,
      (id) => {
        forgotten = forgotten?.session.id === id ? null : forgotten;
      },
      remark,
    ),
    ...wallHandlers(
      live,
      stage.painted,
      broadcast,
      notices.raise,
      createSwap({ places, consoleWindow: kit.consoleWindow, broadcast, placeWall: stage.place }),
    ),
    ...printHandlers(printer),
  };

  const newDay = watchDay(
    () => todayHere(),
    () => broadcast('day.began', { today: todayHere() }),
  );

  const start = async (): Promise<void> => {
    await takeCounty();
    remark('restarted');
    watchDisplays(
      () => broadcast('screens.settling', { settling: true }),
      () => {
        keepOnDisplay(kit.consoleWindow(), places.console());
        stage.place();
        live.tell();
        broadcast('screens.settling', { settling: false });
      },
    );
    powerMonitor.on('suspend', () => {
      remark('suspended');
      live.slept().catch(ignored('falling asleep'));
    });
    powerMonitor.on('resume', async () => {
      remark('resumed');
      const laidDown = await live.slept().catch(ignored('waking up'));
      if (laidDown !== null) {
        forgotten = laidDown;
        broadcast('day.began', { today: todayHere() });
      }
      newDay();
    });
    watchClock(systemClock, (jumpMs, at) => {
      const minutes = Math.round(jumpMs / 60_000);
      notices.raise({ code: 'clock.jumped', params: {} });
      remark('clock-jumped', { minutes }, at);
      live.clockMoved(jumpMs).catch(ignored('following the clock'));
    });
  };

  language = (await records.call('settings.read')).language;
  forgotten = await live.restore().catch((thrown: unknown) => {
    const problem = recordsProblem(thrown);
    if (problem !== null) notices.raise(atStart(problem));
    return ignored('taking up an interrupted session')(thrown);
  });

  return {
    handlers,
    start,
    settle: async () => {
      if (records.state.mode === 'read-write' && (await records.call('sessions.list')).length > 0) {
        await store.backUp('kit-start');
      }
    },
    close: async () => {
      await live.flush();
      await records.close();
      await library.close();
    },
  };
};
