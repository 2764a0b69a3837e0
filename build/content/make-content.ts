import { fileURLToPath } from 'node:url';
import { writeSchema } from './manifest/schema.ts';
import { writeManifest } from './manifest/write-manifest.ts';
import { makeVideos } from './video/make-video.ts';
import { makeWorkbooks } from './workbook/make-workbooks.ts';

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

async function workbooks(): Promise<void> {
  for (const result of await makeWorkbooks(`${PACK}/modules`)) {
    console.log(`workbook ${result.module} (${result.language}): ${result.outcome} (${result.message})`);
  }
}

async function manifest(): Promise<void> {
  const { outcome, message, notes } = await writeManifest(PACK);
  console.log(`manifest: ${outcome} (${message})`);
  for (const note of notes) console.log(`  ${note}`);
  console.log(`docs/pack.schema.json: ${await writeSchema()}`);
}

/** The order matters: the manifest describes what the steps before it have written. */
const STEPS: readonly (() => Promise<void>)[] = [videos, workbooks, manifest];

for (const step of STEPS) await step();
