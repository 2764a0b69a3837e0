import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * @file `npm start`: runs the kit. On Electron where its program is there or can be fetched, else on the Chromium stand-in.
 * `--runtime=electron|chromium` forces one; every other switch (`--data-dir=DIR`, `--remote-debugging-port=N`) goes to the kit.
 */

// Node keeps what it has compiled from run to run, but has to be told before the modules are loaded: hence the late import.
enableCompileCache(fileURLToPath(new URL('../../dist/.compile-cache', import.meta.url)));
await import('./start-kit.ts');
