import { ensureSystem } from './ensure-system.ts';
import { run, runSteps } from './run.ts';
import { TO_TEST } from './system-needs.ts';

/** `npm run bench`: builds the kit and measures what it promises. Switches and names of rows go on to `tests/bench/bench.ts`. */
if (!ensureSystem(TO_TEST)) {
  process.exitCode = 1;
} else {
  await runSteps([
    { name: 'build', run: () => run('node', ['build/scripts/build.ts']) },
    { name: 'bench', run: () => run('node', ['tests/bench/bench.ts', ...process.argv.slice(2)]) },
  ]);
}
