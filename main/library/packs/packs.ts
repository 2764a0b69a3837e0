import { randomUUID } from 'node:crypto';
import type { PackList } from '../../../preload/contract/models/content-pack.ts';
import type { PackPreview, PackSource } from '../../../preload/contract/models/content-pack-offer.ts';
import type { InstallOutcome, PackProgress, PackWork } from '../../../preload/contract/models/content-pack-work.ts';
import type { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import { failed, ok, type Problem, type Result } from '../../../preload/contract/models/problem.ts';
import { createLog } from '../../platform/log.ts';
import type { PlannedModule } from '../../records/stores/planned-modules.ts';
import type { OpenedLibrary } from '../open-library.ts';
import type { ShippedVersion } from './board-state.ts';
import { describeNote, describePack, sessionsOf } from './describe.ts';
import { freeBytes } from './free-bytes.ts';
import type { Inspected } from './inspect.ts';
import { type Installed, NOTHING_INSTALLED, readInstalled, readNotes, removeNote, writeInstalled } from './installed.ts';
import type { JobKind, Jobs } from './jobs.ts';
import { going, showing, without } from './on-board.ts';
import type { Board } from './read-board.ts';
import { runJob } from './run-job.ts';
import { isStored } from './store-blobs.ts';
import { createWork, type Stopping } from './work.ts';

const log = createLog('packs');

export interface PacksSetting {
  readonly library: OpenedLibrary;
  readonly libraryFolder: string;
  readonly kitVersion: string;
  /** The built worker, or `worker.ts` itself where Node runs it. */
  readonly script: string;
  /** What sessions are planned with. */
  readonly planned: () => Promise<readonly PlannedModule[]>;
  readonly language: () => LanguageTag;
  readonly chooseFiles: () => Promise<readonly string[]>;
  readonly chooseFolder: () => Promise<string | null>;
  /** Something goes on, or has ended. */
  readonly onWork: (work: PackWork) => void;
  /** The library shows something else now. */
  readonly onChanged: () => void;
}

/** Everything that can be done with packs. What it answers has happened, but for `install`, whose end `work` tells. */
export const createPacks = (setting: PacksSetting) => {
  const { library, libraryFolder, kitVersion, script } = setting;
  const work = createWork(setting.onWork);
  let preview: { readonly token: string; readonly chosen: readonly string[]; readonly found: Inspected } | null = null;

  const shipped = (): readonly ShippedVersion[] =>
    library.shipped.flatMap(({ manifest, manifestSha256, folder }) =>
      folder === null ? [] : [{ packId: manifest.id, version: manifest.version, manifestSha256, folder }],
    );
  const job = <K extends JobKind>(kind: K, input: Jobs[K]['input'], onProgress?: (progress: PackProgress) => void) =>
    runJob(script, kind, input, onProgress);
  const answerOf = async <K extends JobKind>(kind: K, input: Jobs[K]['input']): Promise<Jobs[K]['answer']> => {
    const answer = await job(kind, input).done;
    if (!answer.ok) throw new Error(`${kind}: ${answer.problem.code}`);
    return answer.value;
  };
  /** What is installed. Tables of contents that are new are judged in the worker: megabytes of them would hold up the windows. */
  const board = async (): Promise<Board> => {
    const { state, installed } = await readInstalled(libraryFolder);
    const known = new Set(library.packs().map((pack) => pack.manifestSha256));
    if (state === 'none' || installed?.versions.every((each) => known.has(each.manifestSha256)) === true)
      return { installed: installed ?? NOTHING_INSTALLED, manifests: [] };
    return answerOf('board', { libraryFolder, kitVersion, known: [...known] });
  };
  const planned = () => setting.planned();

  const list = async (): Promise<PackList> => {
    const [{ installed }, plans, notes] = [await board(), await planned(), await readNotes(libraryFolder)];
    const stored = new Set<Sha256>();
    for (const file of notes.flatMap((note) => note.files)) if (await isStored(libraryFolder, file)) stored.add(file.sha256);
    const running = work.now().state === 'running';
    return {
      packs: library.shown().map((pack) => describePack(pack, { installed, packs: library.packs(), planned: plans })),
      interrupted: running ? [] : notes.map((note) => describeNote(note, (file) => stored.has(file.sha256))),
      freeBytes: await freeBytes(libraryFolder),
    };
  };

  /** Reads what is installed, changes it in one step, and shows it. */
  const change = async (next: (installed: Installed) => Installed | Problem): Promise<Result<PackList>> => {
    if (work.now().state === 'running') return failed('packs.busy');
    const problem = await library.inTurn(async () => {
      const { installed } = await board();
      const changed = next(installed);
      if ('code' in changed) return changed;
      await writeInstalled(libraryFolder, changed);
      return null;
    });
    if (problem !== null) return { ok: false, problem };
    await restock();
    return ok(await list());
  };
  const restock = async (): Promise<void> => {
    library.restock(await board());
    setting.onChanged();
  };
  const tidy = () => library.inTurn(() => answerOf('collect', { libraryFolder }));

  const choose = async (source: PackSource): Promise<readonly string[] | Problem> => {
    switch (source.kind) {
      case 'choose-files':
        return setting.chooseFiles();
      case 'choose-folder': {
        const folder = await setting.chooseFolder();
        return folder === null ? [] : [folder];
      }
      case 'again':
        return preview?.token === source.token ? preview.chosen : { code: 'packs.preview-gone', params: {} };
      case 'interrupted': {
        const note = (await readNotes(libraryFolder)).find((each) => each.manifestSha256 === source.manifestSha256);
        return note === undefined ? { code: 'packs.preview-gone', params: {} } : [note.path];
      }
    }
  };

  const inspect = async (source: PackSource): Promise<Result<PackPreview>> => {
    if (work.now().state === 'running') return failed('packs.busy');
    const chosen = await choose(source);
    if ('code' in chosen) return { ok: false, problem: chosen };
    if (chosen.length === 0) return failed('packs.nothing-chosen');
    const looked = await job('inspect', { libraryFolder, kitVersion, shipped: shipped(), chosen }).done;
    if (!looked.ok) return looked;
    const token = randomUUID();
    preview = { token, chosen, found: looked.value };
    const plans = await planned();
    const { offers, ...rest } = looked.value;
    return ok({
      ...rest,
      token,
      offers: offers.map(({ prints, path: _path, ...offer }) => ({
        ...offer,
        sessions: sessionsOf(offer.id, plans, library.packs(), (moduleId) => prints[moduleId] ?? null),
      })),
    });
  };

  const install = async (token: string, manifests: readonly Sha256[]): Promise<Result<Record<string, never>>> => {
    const found = preview?.token === token ? preview.found.offers : [];
    const packs = found
      .filter((offer) => manifests.includes(offer.manifestSha256))
      .map(({ path, manifestSha256 }) => ({ path, manifestSha256 }));
    if (packs.length === 0 || packs.length !== new Set(manifests).size) return failed('packs.preview-gone');
    const plans = await planned();
    return work.begin('install', { phase: 'copying' }, async (tell, stopping) => {
      const input = { libraryFolder, kitVersion, shipped: shipped(), packs, planned: plans, language: setting.language() };
      const done = await library.inTurn(async () => {
        const running = job('install', input, tell);
        stopping.onStop(running.stop);
        return running.done;
      });
      return done.ok ? await installed(done.value) : await notInstalled(done.problem, packs, stopping);
    });
  };
  const installed = async (outcome: InstallOutcome): Promise<PackWork> => {
    preview = null;
    await restock();
    return { state: 'installed', outcome };
  };
  const notInstalled = async (
    problem: Problem,
    packs: readonly { readonly manifestSha256: Sha256 }[],
    stopping: Stopping,
  ): Promise<PackWork> => {
    if (problem.code === 'packs.cancelled' && !stopping.keeps()) {
      for (const { manifestSha256 } of packs) await removeNote(libraryFolder, manifestSha256);
      await tidy();
    }
    return { state: 'failed', kind: 'install', problem };
  };

  return {
    list,
    inspect,
    install,
    work,
    rollBack: (packId: string) =>
      change((installed) => {
        const shown = installed.shown[packId];
        const before = library.packs().find((pack) => pack.manifestSha256 === shown?.previous);
        if (shown === undefined || before === undefined) return { code: 'packs.no-previous', params: {} };
        const next = { packId, version: before.manifest.version, manifestSha256: before.manifestSha256 };
        return { ...installed, shown: showing(installed, next, shown.manifestSha256, shipped()) };
      }),
    remove: async (packId: string, evenIfPlanned: boolean): Promise<Result<PackList>> => {
      const plans = await planned();
      const removed = await change((installed) => {
        const mine = installed.versions.filter((each) => each.packId === packId && each.origin.kind !== 'shipped');
        if (mine.length === 0) {
          const isShipped = shipped().some((each) => each.packId === packId);
          return { code: isShipped ? 'packs.shipped' : 'packs.not-installed', params: {} };
        }
        const lost = new Set(going(installed, packId, shipped()).map((each) => each.version));
        const losing = plans.filter((each) => each.packId === packId && lost.has(each.version));
        const titles = [...new Set(losing.map((each) => each.title))].join(', ');
        if (titles !== '' && !evenIfPlanned) return { code: 'packs.in-use', params: { titles } };
        return without(installed, packId, shipped(), plans);
      });
      if (removed.ok) await tidy().catch((thrown: unknown) => log.error('what was removed still takes room', thrown));
      return removed.ok ? ok({ ...removed.value, freeBytes: await freeBytes(libraryFolder) }) : removed;
    },
    discard: async (manifestSha256: Sha256): Promise<Result<Record<string, never>>> => {
      if (work.now().state === 'running') return failed('packs.busy');
      await removeNote(libraryFolder, manifestSha256);
      await tidy();
      return ok({});
    },
  };
};

export type Packs = ReturnType<typeof createPacks>;
