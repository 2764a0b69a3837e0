import { run } from './run.ts';

/** `npm run test:e2e [-- playwright's own arguments]`: the tests in real windows. They need what `ensure-system` installs. */
const { ok } = await run('playwright', ['test', ...process.argv.slice(2)]);
process.exitCode = ok ? 0 : 1;
