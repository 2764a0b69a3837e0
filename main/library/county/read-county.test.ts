import { generateKeyPairSync } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import { Instant } from '../../../preload/contract/models/time.ts';
import { sha256OfBytes } from '../digest.ts';
import { openLibrary } from '../open-library.ts';
import { NOTHING_INSTALLED } from '../packs/installed.ts';
import { fingerprintOf, signBytes } from '../signature.ts';
import { DECK_WORKER } from '../testing/deck-worker.ts';
import { SEARCH_WORKER } from '../testing/search-worker.ts';
import { pictureSize } from './picture-size.ts';

const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
/** The same head with another size in it. */
const sized = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(DOT);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-county-'));
});
afterEach(() => rm(folder, { recursive: true }));

const open = async (logo: Buffer, mediaType = 'image/png') => {
  const file = { path: 'logo.png', sha256: sha256OfBytes(logo), size: logo.length, mediaType };
  const manifest = {
    ...{ formatVersion: 1, minKit: '0.1.0', id: 'a.county', version: '1.0.0', title: { en: 'County' }, publisher: 'P' },
    ...{ license: 'L', languages: ['en'], roles: [], modules: [], files: [file] },
    county: { agency: 'Example COE', logo: 'logo.png' },
  };
  const pack = join(folder, 'packs', 'county');
  await mkdir(pack, { recursive: true });
  await writeFile(join(pack, 'logo.png'), logo);
  await writeFile(join(pack, 'pack.json'), JSON.stringify(manifest));
  return openLibrary({
    libraryFolder: join(folder, 'library'),
    packsFolder: join(folder, 'packs'),
    kitVersion: '0.1.0',
    deckWorker: DECK_WORKER,
    searchWorker: SEARCH_WORKER,
    language: () => 'en',
    onProblem: () => undefined,
  });
};

it('gives a county’s settings with the logo that is there, and lists nothing to teach', async () => {
  const library = await open(DOT);
  expect(library.catalog().roles).toEqual([]);
  expect(library.counties()).toMatchObject([
    { source: { packId: 'a.county', signedBy: null }, settings: { agency: 'Example COE' } },
  ]);
  expect(library.counties()[0]?.settings).not.toHaveProperty('logo');
  const logo = { mediaType: 'image/png', base64: DOT.toString('base64') };
  expect(await library.county('a.county')).toMatchObject({ ok: true, value: { logo } });
});

it('names the key that signed what is installed', async () => {
  const library = await open(DOT);
  const signature = signBytes(new Uint8Array(), generateKeyPairSync('ed25519').privateKey);
  const [pack] = library.shown();
  const version = {
    ...{ packId: 'a.county', version: '1.0.0', manifestSha256: pack?.manifestSha256 ?? Sha256.parse('0'.repeat(64)), signature },
    ...{ origin: { kind: 'file' as const, name: 'a.kitpack' }, installedAt: Instant.parse('2026-03-10T16:00:00.000Z') },
  };
  library.restock({ installed: { ...NOTHING_INSTALLED, versions: [version] }, manifests: [] });
  expect(library.counties()[0]?.source.signedBy).toBe(fingerprintOf(signature.publicKey));
  await library.close();
});

it.each([
  ['a page', Buffer.from('<svg onload="alert(1)"/>')],
  ['a picture that is too wide', sized(4001, 10)],
  ['a picture without a size', sized(0, 10)],
])('refuses %s that calls itself a PNG', async (_, bytes) => {
  const library = await open(bytes);
  expect(await library.county('a.county')).toEqual({
    ok: false,
    problem: { code: 'content.logo-unusable', params: { what: 'logo.png' } },
  });
});

it('reads the size of a real JPEG, and of nothing that is cut off', async () => {
  const poster = fileURLToPath(
    new URL('../../../resources/packs/starter/modules/counselor-0-hallway/poster.jpg', import.meta.url),
  );
  const bytes = await readFile(poster);
  expect(pictureSize(bytes)).toMatchObject({ mediaType: 'image/jpeg', width: 1280, height: 720 });
  for (let length = 0; length < 64; length += 1) expect(pictureSize(bytes.subarray(0, length))).toBeNull();
});
