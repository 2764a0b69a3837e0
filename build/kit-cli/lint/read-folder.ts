import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '../../../main/library/manifest.ts';
import type { PackManifest } from '../../../preload/contract/models/pack.ts';
import { type DraftProblem, draftManifest, manifestText, type OnFile } from '../../content/manifest/write-manifest.ts';
import { KIT_VERSION } from '../kit-version.ts';
import { type Finding, findingsOf } from './finding.ts';
import type { PackUnderLint } from './pack-under-lint.ts';

/** A folder as the rules see it, or why none of them can be asked. */
export type ReadForLint =
  | { readonly pack: Omit<PackUnderLint, 'previous' | 'today'>; readonly findings: readonly Finding[] }
  | { readonly pack: null; readonly findings: readonly Finding[] };

/** Reads a pack's folder: from its sources, as it would be built now, or from `pack.json` where there are no sources. */
export const readFolderForLint = async (folder: string, onFile?: OnFile): Promise<ReadForLint> => {
  const access = accessTo(folder);
  if (!existsSync(join(folder, 'roles.json'))) return readTableForLint(folder);
  try {
    const { manifest, notes, problems } = await draftManifest(folder, onFile);
    const findings = notes.map((note) => findingsOf('format')('warning', 'pack.json', note));
    return {
      pack: { manifest, draftProblems: problems, ...access },
      findings: [...findings, ...(await staleness(folder, manifest, problems))],
    };
  } catch (error) {
    const sentences = (error instanceof Error ? error.message : String(error)).split('\n');
    return { pack: null, findings: sentences.map((sentence) => findingsOf('format')('error', fileIn(sentence), sentence)) };
  }
};

/** Reads a pack's folder by the `pack.json` in it. */
export const readTableForLint = async (folder: string): Promise<ReadForLint> => {
  const access = accessTo(folder);
  const bytes = await access.read('pack.json');
  const fault = (sentence: string): ReadForLint => ({
    pack: null,
    findings: [findingsOf('format')('error', 'pack.json', sentence)],
  });
  if (bytes === null) return fault('There is neither roles.json nor pack.json in this folder: it is no pack.');
  const read = readManifest(bytes, 'pack.json', KIT_VERSION);
  if (!read.ok) return fault(`It cannot be used: ${read.problem.params?.['what'] ?? read.problem.code}.`);
  return { pack: { manifest: read.value, draftProblems: null, ...access }, findings: [] };
};

const accessTo = (folder: string): Pick<PackUnderLint, 'read' | 'placeOf'> => ({
  read: (path) => readFile(join(folder, ...path.split('/'))).catch(() => null),
  placeOf: (path) => join(folder, ...path.split('/')),
});

/** A pack.json that no longer says what its sources say would travel as it is. */
const staleness = async (
  folder: string,
  manifest: PackManifest,
  problems: readonly DraftProblem[],
): Promise<readonly Finding[]> => {
  const written = await readFile(join(folder, 'pack.json'), 'utf8').catch(() => null);
  if (written === null || problems.length > 0 || written === manifestText(manifest)) return [];
  return [findingsOf('up-to-date')('warning', 'pack.json', 'It is older than what it is made of: run kit pack build.')];
};

/** The file that a sentence of the manifest's maker begins with. */
const fileIn = (sentence: string): string => /^([\w./-]+\.\w{2,5})\b/.exec(sentence)?.[1] ?? 'pack.json';
