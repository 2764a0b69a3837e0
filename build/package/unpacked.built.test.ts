import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, it } from 'vitest';
import { fuses } from './fuses.ts';

/** Looks into an unpacked Linux build, made around a stub where Electron's runtime is not there. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const unpacked = join(root, 'out/linux-unpacked');
const archive = join(unpacked, 'resources/app.asar');

beforeAll(() => {
  const made = spawnSync(process.execPath, ['build/scripts/package.ts', '--dir', '--linux', '--stub'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(made.status, made.stderr).toBe(0);
}, 120_000);

const files = (): readonly string[] => listPackage(archive, { isPack: false });

describe('the unpacked build', () => {
  it('holds what runs: main, its workers, the preload and every window', () => {
    const windows = ['console', 'audience', 'curtain', 'deck', 'print'].map((page) => `/dist/renderer/${page}.html`);
    expect(files()).toEqual(
      expect.arrayContaining([
        ...['main', 'records-worker', 'hash-worker', 'packs-worker', 'search-worker', 'paper-worker', 'deck-worker'].map(
          (name) => `/dist/main/${name}.cjs`,
        ),
        '/dist/preload/preload.cjs',
        ...windows,
      ]),
    );
    const main = (JSON.parse(extractFile(archive, 'package.json').toString('utf8')) as { main: string }).main;
    expect(files()).toContain(`/${main}`);
  });

  it('holds nothing else: no sources, tests, stand-in runtime, source maps or development tools', () => {
    const strangers = files().filter(
      (file) =>
        /\.tsx?$|\.map$|chromium-shell|\/tests\b/.test(file) ||
        (/^\/node_modules\/[^/]+$/.test(file) && file !== '/node_modules/better-sqlite3'),
    );
    expect(strangers).toEqual([]);
  });

  it('keeps the database’s binary outside the archive, where the system can load it', () => {
    const binary = join(unpacked, 'resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/linux-x64.node');
    expect(readFileSync(binary).subarray(1, 4).toString()).toBe('ELF');
  });

  it('brings the content and the licences, byte for byte', () => {
    const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
    const manifest = 'packs/starter/pack.json';
    expect(hash(join(unpacked, 'resources', manifest))).toBe(hash(join(root, 'resources', manifest)));
    const { files: listed } = JSON.parse(readFileSync(join(root, 'resources', manifest), 'utf8')) as {
      files: readonly { path: string; sha256: string }[];
    };
    for (const file of listed) {
      expect(hash(join(unpacked, 'resources/packs/starter', file.path)), file.path).toBe(file.sha256);
    }
    expect(readdirSync(join(unpacked, 'resources/licenses'))).toEqual(readdirSync(join(root, 'resources/licenses')));
  });

  it('has every fuse as it was asked for', async () => {
    const executable = join(unpacked, 'facilitator-kit');
    expect(existsSync(executable)).toBe(true);
    const wire = await getCurrentFuseWire(executable);
    for (const [fuse, on] of Object.entries(fuses(false)).filter(([key]) => /^\d+$/.test(key))) {
      expect(wire[Number(fuse) as keyof typeof wire], `fuse ${fuse}`).toBe(on ? FuseState.ENABLE : FuseState.DISABLE);
    }
  });
});
