import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContentFiles } from '../../../../main/library/content-files.ts';
import { readInstalledPacks } from '../../../../main/library/install-pack.ts';
import { installPackFolder } from '../../../../main/library/testing/install-pack-folder.ts';
import { verifyLibrary } from '../../../../main/library/verify/verify-library.ts';
import type { Line, Row } from '../../harness/row.ts';
import { installBenchPack } from '../../material/bench-pack.ts';
import { largeVideo } from '../../material/large-video.ts';
import { longDeck } from '../../material/long-deck.ts';

const GIBIBYTE = 2 ** 30;
const KIT_VERSION = '99.0.0';

/** Every file of the library hashed anew. */
export const verify: Row = {
  name: 'verify',
  title: 'Verify the library',
  method:
    'The starter pack as it is stored by hash, alone and beside a video of 1 GiB. "The library" is the whole of `verifyLibrary` with the built worker: finding where each file ' +
    'lies, starting the thread, hashing, progress and report, from the call until the report. The baseline is one `openssl dgst -sha256` with the names of the same ' +
    'files, from its spawn to its end. The threads take about 30 ms to come up, which shows where there is little to hash. By turns, each first every other time; the files are in the page cache.',
  measure: async ({ app, folder, quick, say }) => {
    const starter = join(folder, 'verify-starter', 'library');
    const large = join(folder, 'verify-large');
    for (const library of [starter, join(large, 'library')]) {
      const installed = await installPackFolder(library, join(app, 'resources/packs/starter'), KIT_VERSION);
      if (!installed.ok) throw new Error(`the starter pack is not taken: ${JSON.stringify(installed.problem)}`);
    }
    if (!quick) await installBenchPack(large, join(folder, 'verify-pack'), longDeck(2), largeVideo(GIBIBYTE, 60, say));
    const script = join(app, 'dist/main/hash-worker.cjs');
    const rounds = quick ? 2 : 15;
    const lines = [
      await compare('the starter pack', starter, script, rounds),
      ...(quick ? [] : [await compare('the starter pack and a video of 1 GiB', join(large, 'library'), script, rounds)]),
    ];
    return { lines, notes: [] };
  },
};

const compare = async (what: string, library: string, script: string, rounds: number): Promise<Line> => {
  const { packs } = await readInstalledPacks(library, KIT_VERSION, new Set());
  const names = readdirSync(join(library, 'blobs'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const ours: number[] = [];
  const baseline: number[] = [];
  const kit = async (): Promise<number> => {
    // As after a start of the kit: nothing is known of any file yet.
    const files = createContentFiles(library, () => undefined);
    for (const pack of packs) files.add(pack);
    const began = performance.now();
    const report = await verifyLibrary({
      libraryFolder: library,
      files,
      packs,
      script,
      language: () => 'en',
      heldBack: () => false,
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    const took = performance.now() - began;
    if (!report.complete || report.damaged.length > 0 || report.files !== names.length)
      throw new Error(`not what was stored: ${JSON.stringify(report)}, ${names.length} files`);
    return took;
  };
  for (let round = -1; round < rounds; round += 1) {
    const first = round % 2 === 0 ? await kit() : await openssl(names);
    const second = round % 2 === 0 ? await openssl(names) : await kit();
    // The first round brings the files into memory.
    if (round < 0) continue;
    ours.push(round % 2 === 0 ? first : second);
    baseline.push(round % 2 === 0 ? second : first);
  }
  return { what, unit: 'ms', ours, baseline, atMost: { ratio: 1.1 } };
};

const openssl = (names: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn('openssl', ['dgst', '-sha256', ...names], { stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(performance.now() - began) : reject(new Error(`openssl ended with ${code}`)),
    );
  });
