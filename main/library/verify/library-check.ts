import { basename } from 'node:path';
import type { PackWork, VerifyReport } from '../../../preload/contract/models/content-pack-work.ts';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import { failed, ok, type Problem, type Result } from '../../../preload/contract/models/problem.ts';
import { blobPath, statFile } from '../blob-store.ts';
import { inLanguage } from '../language.ts';
import type { OpenedLibrary } from '../open-library.ts';
import { runJob } from '../packs/run-job.ts';
import type { createWork } from '../packs/work.ts';
import type { Mended } from './mend-from-stick.ts';
import { clearAside } from './set-aside.ts';
import { verifyLibrary } from './verify-library.ts';

export interface LibraryCheckSetting {
  readonly library: OpenedLibrary;
  readonly libraryFolder: string;
  readonly kitVersion: string;
  /** What takes long with content, one at a time. */
  readonly work: ReturnType<typeof createWork>;
  /** The built workers: one hashes, one reads sticks. */
  readonly scripts: { readonly hash: string; readonly packs: string };
  readonly language: () => LanguageTag;
  /** Whether a session is live: then it goes slowly. */
  readonly isLive: () => boolean;
  readonly chooseFiles: () => Promise<readonly string[]>;
  readonly chooseFolder: () => Promise<string | null>;
  /** Something can be shown that could not be before, or the other way round. */
  readonly onChanged: () => void;
}

type Begun = Result<Record<string, never>>;

/** Verifies the library on demand, and mends from a stick what could not be mended from the laptop itself. */
export const createLibraryCheck = (setting: LibraryCheckSetting) => {
  const { library, libraryFolder, kitVersion, work, scripts, language, isLive } = setting;
  let last: VerifyReport | null = null;

  const told = (report: VerifyReport, problem: Problem | null = null): PackWork => {
    last = report;
    if (report.damaged.length > 0) setting.onChanged();
    return { state: 'verified', report, problem };
  };

  const verify = (): Begun =>
    work.begin('verify', { phase: 'checking' }, async (tell, stopping) => {
      const stop = new AbortController();
      stopping.onStop(() => stop.abort());
      const report = await library.inTurn(() =>
        verifyLibrary({
          libraryFolder,
          files: library.files,
          packs: library.packs(),
          script: scripts.hash,
          language,
          heldBack: isLive,
          signal: stop.signal,
          onProgress: tell,
        }),
      );
      return told(report);
    });

  const mend = async (from: 'files' | 'folder'): Promise<Begun> => {
    if (work.now().state === 'running') return failed('packs.busy');
    const report = last;
    const wanted = report?.damaged.filter(({ mendedFrom }) => mendedFrom === null) ?? [];
    if (report === null || wanted.length === 0) return ok({});
    const folder = from === 'folder' ? await setting.chooseFolder() : null;
    const chosen = from === 'folder' ? (folder === null ? [] : [folder]) : await setting.chooseFiles();
    if (chosen.length === 0) return failed('packs.nothing-chosen');
    return work.begin('mend', { phase: 'mending' }, async (tell, stopping) => {
      const done = await library.inTurn(async () => {
        const running = runJob(scripts.packs, 'mend', { libraryFolder, kitVersion, chosen, wanted }, tell);
        stopping.onStop(running.stop);
        return running.done;
      });
      if (!done.ok) return told(report, done.problem);
      await trust(done.value);
      return told(afterMending(report, done.value, chosen, language()), done.value.problem);
    });
  };

  /** They were hashed on the way in, and read back. */
  const trust = async (mended: Mended): Promise<void> => {
    for (const { sha256 } of mended.files) {
      const path = blobPath(libraryFolder, sha256);
      const found = await statFile(path);
      if (found !== null) library.files.learn({ path, ...found, isRight: true });
      await clearAside(path);
    }
  };

  return { verify, mend };
};

const afterMending = (report: VerifyReport, mended: Mended, chosen: readonly string[], language: LanguageTag): VerifyReport => {
  const sources = new Map(mended.files.map(({ sha256, from }) => [sha256, inLanguage(from, language)]));
  const damaged = report.damaged.map((file) => ({ ...file, mendedFrom: file.mendedFrom ?? sources.get(file.sha256) ?? null }));
  const isWhole = damaged.every(({ mendedFrom }) => mendedFrom !== null);
  const [first = ''] = chosen;
  // Where it came to no end, the problem says why.
  return { ...report, damaged, notAllIn: isWhole || mended.problem !== null ? null : basename(first) || first };
};

export type LibraryCheck = ReturnType<typeof createLibraryCheck>;
