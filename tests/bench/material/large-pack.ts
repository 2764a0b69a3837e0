import { createHash, randomFillSync } from 'node:crypto';
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackFolder } from '../../../main/library/install-pack.ts';
import { writeKitpack } from '../../../main/library/kitpack/write-kitpack.ts';

/** A pack of noise, which no disk and no file system can make smaller than it is. */
export interface LargePack {
  readonly folder: string;
  readonly count: number;
  readonly bytesEach: number;
}

const PACK_ID = 'bench.large';

/** Writes some of the pack's files anew, and its table of contents under a version. @param hashes those of the other files */
const writeFolder = (
  { folder, count, bytesEach }: LargePack,
  version: string,
  fresh: (index: number) => boolean,
  hashes: string[],
): void => {
  mkdirSync(folder, { recursive: true });
  const noise = Buffer.allocUnsafe(bytesEach);
  for (let index = 0; index < count; index += 1) {
    if (!fresh(index)) continue;
    randomFillSync(noise);
    writeFileSync(join(folder, `video-${index}.mp4`), noise);
    hashes[index] = createHash('sha256').update(noise).digest('hex');
  }
  const files = hashes.map((sha256, index) => ({ path: `video-${index}.mp4`, sha256, size: bytesEach, mediaType: 'video/mp4' }));
  writeFileSync(
    join(folder, 'pack.json'),
    JSON.stringify({
      ...{ formatVersion: 1, minKit: '0.1.0', id: PACK_ID, version, title: { en: 'A large pack' } },
      ...{ publisher: 'The bench', license: 'CC0-1.0', languages: ['en'], roles: [], modules: [], files },
    }),
  );
};

/**
 * A pack as one file for a stick, and in its folder an update of it, in which one of the files is another. The files that have not
 * changed are nothing but holes there: an update has no business in them, and if it read one it would fail.
 */
export const largePacks = async (pack: LargePack, kitpack: string): Promise<void> => {
  const hashes: string[] = [];
  writeFolder(pack, '1.0.0', () => true, hashes);
  const read = await readPackFolder(pack.folder, '99.0.0');
  const written = read.ok ? await writeKitpack(read.value, kitpack) : null;
  if (written?.state !== 'written') throw new Error('the large pack could not be written');
  for (let index = 0; index < pack.count; index += 1) {
    const path = join(pack.folder, `video-${index}.mp4`);
    truncateSync(path, 0);
    truncateSync(path, pack.bytesEach);
  }
  writeFolder(pack, '1.1.0', (index) => index === pack.count - 1, hashes);
};
