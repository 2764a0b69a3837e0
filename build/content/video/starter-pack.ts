import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { STORYBOARD_FILE } from './make-video.ts';

/** Folder of the pack that the kit ships. */
export const PACK = fileURLToPath(new URL('../../../resources/packs/starter', import.meta.url));

/** The modules of it that have a storyboard, by their folders' names. */
export const videoModules = (): readonly string[] =>
  readdirSync(join(PACK, 'modules')).filter((name) => existsSync(join(PACK, 'modules', name, STORYBOARD_FILE)));
