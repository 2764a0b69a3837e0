import { writeManifest } from './manifest/write-manifest.ts';

/**
 * @file `node build/content/write-pack.ts FOLDER`: writes `pack.json` of a pack from its `roles.json`, its `module.json` files and
 * what lies beside them, and says in sentences what does not fit. `docs/PACK-FORMAT.md` explains it to authors.
 */
const folder = process.argv[2];
if (folder === undefined) {
  console.error('Say which folder: node build/content/write-pack.ts FOLDER');
  process.exitCode = 2;
} else {
  try {
    const { outcome, message, notes } = await writeManifest(folder);
    console.log(`pack.json: ${outcome} (${message})`);
    for (const note of notes) console.log(`  ${note}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
