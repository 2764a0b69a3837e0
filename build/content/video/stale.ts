import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, sha256, type Tools } from './hash.ts';
import type { VideoRecord } from './record.ts';
import type { Storyboard } from './storyboard.ts';
import { textsOf } from './texts.ts';

/** Whether everything that the record lists is still there, unchanged. */
function outputsIntact(folder: string, record: VideoRecord): boolean {
  return Object.entries(record.outputs).every(
    ([name, hash]) => existsSync(join(folder, name)) && sha256(readFileSync(join(folder, name))) === hash,
  );
}

/**
 * Why a module's video must be made anew, or undefined when it would come out the same. Needs none of the tools: the frames
 * are drawn as markup at the recorded times, see [Note: Fingerprint of what is drawn].
 */
export function whyStale(storyboard: Storyboard, folder: string, record: VideoRecord | undefined): string | undefined {
  if (record === undefined) return 'there is none yet';
  if (!outputsIntact(folder, record)) return 'a file of it is missing or was changed';
  try {
    const texts = textsOf(storyboard, record.timeline).files.map((file) => file.content);
    const same = fingerprintOf(storyboard, record.timeline, folder, texts) === record.madeOf.fingerprint;
    return same ? undefined : 'its sources have changed';
  } catch {
    // The recorded times lack a line that the storyboard has.
    return 'its sources have changed';
  }
}

/** Whether other versions of the tools made it; on a machine that lacks them nothing can be better than what is there. */
export function toolsChanged(record: VideoRecord | undefined, tools: Tools): string | undefined {
  if (record === undefined || tools.missing.length > 0 || tools.versions.join() === record.madeOf.tools.join()) return undefined;
  return `made with ${record.madeOf.tools.join(', ')}; here are ${tools.versions.join(', ')}`;
}
