import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * @file Runs the kit's built main process in Node, on Chromium: `node build/chromium-shell/run.ts <app folder> [switches]`,
 * as `electron <app folder> [switches]` would.
 */

// Stripping types and compiling takes longer than anything else at the start; Node keeps the result from run to run. It has to
// be told before the modules are loaded, hence the late import.
enableCompileCache(fileURLToPath(new URL('../../dist/.compile-cache', import.meta.url)));
const { start } = await import('./start.ts');
await start();
