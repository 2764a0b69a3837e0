import { run, runSteps } from './run.ts';

/** Everything that needs no browser, in well under a minute: format, lint, types with layers, house rules, unit tests. */
await runSteps([
  { name: 'format and lint', run: () => run('biome', ['check', '--error-on-warnings', '.']) },
  { name: 'types and layers', run: () => run('tsc', ['--build']) },
  { name: 'house rules', run: () => run('node', ['build/scripts/house-rules.ts']) },
  { name: 'unit tests', run: () => run('vitest', ['run', '--project', 'unit*']) },
]);
