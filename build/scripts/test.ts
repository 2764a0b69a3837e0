import { run, runSteps } from './run.ts';

/** Every test there is: what it needs is installed first, then unit tests, tests with a real browser, and end-to-end tests. */
await runSteps([
  { name: 'system', run: () => run('node', ['build/scripts/ensure-system.ts']) },
  { name: 'build', run: () => run('node', ['build/scripts/build.ts']) },
  { name: 'unit tests', run: () => run('vitest', ['run', '--project', 'unit*', '--project', 'long']) },
  { name: 'tests with a browser', run: () => run('vitest', ['run', '--project', 'browser']) },
  { name: 'end-to-end tests', run: () => run('node', ['build/scripts/test-e2e.ts']) },
  // Each bench for a few rounds: that it works is proved, and no time is judged.
  { name: 'benches, briefly', run: () => run('node', ['tests/bench/bench.ts', '--quick']) },
]);
