import { run, runSteps } from './run.ts';

/**
 * `npm run soak [-- COUNT] [--seed=N]`: what the tests do briefly, for as long as it takes to be sure. An installation is killed at
 * COUNT random moments (a thousand by itself), and after each the library must be wholly the old or wholly the new one.
 */
await runSteps([{ name: 'kills', run: () => run('node', ['tests/soak/kills.ts', ...process.argv.slice(2)]) }]);
