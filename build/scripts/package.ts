import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flipFuses } from '@electron/fuses';
import { build, Platform } from 'electron-builder';
import { electronBuilder } from '../package/electron-builder.ts';
import { fuses } from '../package/fuses.ts';
import { writeStubRuntime } from '../package/stub-runtime.ts';

/**
 * `npm run package [-- --dir] [-- --win|--mac|--linux] [-- --inspectable] [-- --stub]`: packages `dist/` for this platform, or the
 * one named. `--dir` leaves it unpacked; `--stub` packages around a stand-in where Electron's runtime is not there.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const asked = new Set(process.argv.slice(2));

const electronVersion = (
  JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as { version: string }
).version;
const hasRuntime = existsSync(join(root, 'node_modules/electron/dist/version'));
const useStub = asked.has('--stub') || (!hasRuntime && asked.has('--dir'));

const platform = asked.has('--win')
  ? Platform.WINDOWS
  : asked.has('--mac')
    ? Platform.MAC
    : asked.has('--linux')
      ? Platform.LINUX
      : Platform.current();

const stub = join(root, 'out/stub-runtime');
if (useStub) {
  process.stdout.write('Electron’s runtime is not here: packaging around a stub that cannot start.\n');
  await writeStubRuntime(stub, electronVersion);
}

await build({
  projectDir: root,
  targets: platform.createTarget(asked.has('--dir') ? 'dir' : null),
  config: {
    ...electronBuilder({ output: 'out', electronDist: useStub ? stub : null }),
    afterPack: async (context) => {
      const name = context.packager.appInfo.productFilename;
      const executable =
        context.electronPlatformName === 'darwin'
          ? join(context.appOutDir, `${name}.app`)
          : join(context.appOutDir, context.electronPlatformName === 'win32' ? `${name}.exe` : 'facilitator-kit');
      await flipFuses(executable, fuses(asked.has('--inspectable')));
    },
  },
});
