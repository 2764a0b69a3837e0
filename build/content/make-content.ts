import { fileURLToPath } from 'node:url';
import { makeVideos } from './video/make-video.ts';

/**
 * @file `npm run content`: makes everything of the starter pack that is made from sources and committed: videos, workbooks, and
 * last the manifest, which has the size and hash of every file. Steps skip what would come out the same, so a second run is
 * quick, and a machine without the tools keeps what is there.
 */
const PACK = fileURLToPath(new URL('../../resources/packs/starter', import.meta.url));

async function videos(): Promise<void> {
  for (const result of await makeVideos(`${PACK}/modules`))
    console.log(`video ${result.module}: ${result.outcome} (${result.message})`);
}

/** The order matters: the manifest describes what the steps before it have written. */
const STEPS: readonly (() => Promise<void>)[] = [videos];

for (const step of STEPS) await step();
