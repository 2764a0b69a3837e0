import { compareVersions } from '../../../preload/contract/compare-versions.ts';
import type {
  InstalledPack,
  InterruptedInstall,
  KeptVersion,
  PackSignature,
  TouchedSession,
} from '../../../preload/contract/models/content-pack.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { PlannedModule } from '../../records/stores/planned-modules.ts';
import type { Pack } from '../pack.ts';
import { fingerprintOf } from '../signature.ts';
import { printOf } from './compare.ts';
import type { Installed, InstallNote } from './installed.ts';
import { going, versionOf } from './on-board.ts';

/** What a module is in a version: null when that version has it no more. */
export type PrintIn = (moduleId: string) => string | null;

export const printIn =
  (pack: Pack): PrintIn =>
  (moduleId) => {
    const module = pack.manifest.modules.find((each) => each.id === moduleId);
    return module === undefined ? null : printOf(module, new Map(pack.manifest.files.map((file) => [file.path, file.sha256])));
  };

/**
 * The sessions that are planned, or going on, with modules of a pack, and what is different in another version of it. They keep the
 * version that they were planned with.
 */
export const sessionsOf = (
  packId: string,
  planned: readonly PlannedModule[],
  onBoard: readonly Pack[],
  after: PrintIn,
): TouchedSession[] => {
  const sessions = new Map<SessionId, TouchedSession>();
  for (const each of planned.filter((module) => module.packId === packId)) {
    const { sessionId, title, status, date, moduleId, version } = each;
    const before = onBoard.find(({ manifest }) => manifest.id === packId && manifest.version === version);
    const next = after(moduleId);
    const same = before !== undefined && printIn(before)(moduleId) === next;
    const change = next === null ? 'removed' : same ? 'unchanged' : 'changed';
    const session = sessions.get(sessionId) ?? { sessionId, title, status, date, modules: [] };
    session.modules.push({ moduleId, title: each.moduleTitle, plannedVersion: version, change });
    sessions.set(sessionId, session);
  }
  return [...sessions.values()];
};

interface Board {
  readonly installed: Installed;
  readonly packs: readonly Pack[];
  readonly planned: readonly PlannedModule[];
}

/** A pack whose version in use this is, with all that the trainer may want to know of it. */
export const describePack = (shown: Pack, { installed, packs, planned }: Board): InstalledPack => {
  const { manifest, manifestSha256, folder } = shown;
  const own = installed.versions.find((each) => each.manifestSha256 === manifestSha256);
  const byStick = installed.versions.filter((each) => each.packId === manifest.id && each.origin.kind !== 'shipped');
  const sameId = packs.filter((pack) => pack.manifest.id === manifest.id);
  const shipped = sameId.filter((pack) => pack.folder !== null).map(versionOf);
  const lost = new Set(going(installed, manifest.id, shipped).map((each) => each.version));
  const losing = planned.filter((each) => lost.has(each.version));
  const isShipped = folder !== null || own === undefined;
  return {
    id: manifest.id,
    version: manifest.version,
    manifestSha256,
    title: manifest.title,
    publisher: manifest.publisher,
    license: manifest.license,
    languages: manifest.languages,
    moduleCount: manifest.modules.length,
    fileCount: manifest.files.length,
    bytes: [...new Map(manifest.files.map((file) => [file.sha256, file.size])).values()].reduce((sum, size) => sum + size, 0),
    signature: isShipped ? { standing: 'unsigned' } : signatureOf(installed, manifest.id, own.signature?.publicKey),
    origin: isShipped ? { kind: 'shipped', name: manifest.id } : own.origin,
    installedAt: isShipped ? null : own.installedAt,
    kept: keptBeside(shown, { installed, packs, planned }),
    sessions: sessionsOf(manifest.id, planned, packs, printIn(shown)),
    removable: byStick.length > 0,
    ships: sameId.some((pack) => !lost.has(pack.manifest.version)),
    losing: sessionsOf(manifest.id, losing, packs, printIn(shown)),
  };
};

const signatureOf = (installed: Installed, packId: string, publicKey: string | undefined): PackSignature => {
  const known = installed.keys[packId];
  if (publicKey === undefined || known === undefined) return { standing: 'unsigned' };
  return { standing: 'known', fingerprint: fingerprintOf(publicKey), since: known.since };
};

const keptBeside = (shown: Pack, { installed, packs }: Board): KeptVersion[] => {
  const { previous = null } = installed.shown[shown.manifest.id] ?? {};
  return packs
    .filter((pack) => pack.manifest.id === shown.manifest.id && pack.manifestSha256 !== shown.manifestSha256)
    .toSorted((a, b) => compareVersions(b.manifest.version, a.manifest.version))
    .map(({ manifest, manifestSha256, folder }) => ({
      version: manifest.version,
      manifestSha256,
      because: manifestSha256 === previous ? 'previous' : folder !== null ? 'shipped' : 'planned',
    }));
};

/** @param isHere whether the store has a file by now */
export const describeNote = (note: InstallNote, isHere: (file: InstallNote['files'][number]) => boolean): InterruptedInstall => {
  const wanted = note.files.filter((file) => !file.wasHere);
  const sum = (files: typeof wanted) => files.reduce((bytes, file) => bytes + file.size, 0);
  const { manifestSha256, packId, version, title, origin, startedAt } = note;
  return {
    ...{ manifestSha256, packId, version, title, origin, startedAt },
    bytesDone: sum(wanted.filter(isHere)),
    bytesTotal: sum(wanted),
  };
};
