import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Need, TO_RUN, TO_TEST } from './system-needs.ts';

/**
 * Looks for the pieces of the operating system in `needs`; says what is missing and why, and installs it (apt, as root) or
 * prints the one line that would.
 *
 * @returns whether everything is there now
 */
export function ensureSystem(needs: readonly Need[]): boolean {
  const missing = needs.filter((need) => !need.isThere());
  if (missing.length === 0) return true;
  for (const { name, why } of missing) console.error(`Missing: ${name} (${why}).`);
  const packages = [...new Set(missing.flatMap((need) => need.packages))];
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).error !== undefined) {
    console.error(`Please install: ${packages.join(', ')} (Debian's names).`);
    return false;
  }
  if (process.getuid?.() !== 0) {
    console.error(`This installs it:\n  sudo ${line}`);
    return false;
  }
  console.error(`Installing: ${packages.join(', ')}`);
  const [command = '', ...args] = line.split(' ');
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(command, ['update'], { stdio: 'inherit', env: environment });
  spawnSync(command, args, { stdio: 'inherit', env: environment });
  const still = missing.filter((need) => !need.isThere());
  for (const { name } of still) console.error(`Still missing: ${name}.`);
  return still.length === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const needs = process.argv.includes('--run-only') ? TO_RUN : TO_TEST;
  if (!ensureSystem(needs)) process.exitCode = 1;
}
