import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion } from '@electron/fuses';

/** Electron finds its fuses behind this mark; it stands in `@electron/fuses` as SENTINEL. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * Writes something that can be packaged where Electron's runtime cannot be had: a program that says so and ends with 1, with the
 * mark and the wire of fuses in it, all switched on, so that flipping and reading back are tried for real.
 * @param folder is made; electron-builder takes it as `electronDist`.
 */
export const writeStubRuntime = async (folder: string, electronVersion: string): Promise<void> => {
  const fuseCount = Object.values(FuseV1Options).filter((value) => typeof value === 'number').length;
  const wire = Buffer.from([Number(FuseVersion.V1), fuseCount, ...Array<number>(fuseCount).fill(FuseState.ENABLE)]);
  const script = '#!/bin/sh\necho "This package was built without the Electron runtime." >&2\nexit 1\n';
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'), { recursive: true });
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from(script + SENTINEL), wire, Buffer.from('\n')]));
  await chmod(join(folder, 'electron'), 0o755);
  await writeFile(join(folder, 'version'), electronVersion);
  await writeFile(join(folder, 'LICENSE'), 'The licence of the Electron runtime comes with the runtime.\n');
  await writeFile(join(folder, 'LICENSES.chromium.html'), '<!doctype html><title>Chromium licences</title>\n');
  await writeFile(join(folder, 'locales/en-US.pak'), '');
};
