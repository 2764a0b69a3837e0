#!/usr/bin/env node
// The program `kit` (package.json, "bin"). Whatever Node the machine has, the work is done by the one that comes with the kit: it reads
// TypeScript as it is.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./run.ts', import.meta.url));
const [major = 0] = process.versions.node.split('.').map(Number);
if (major >= 24) {
  await import('./run.ts');
} else {
  const require = createRequire(import.meta.url);
  const node = join(dirname(require.resolve('node/package.json')), require('node/package.json').bin.node);
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
  // The terminal tells both of Ctrl+C: this one waits until the other has tidied up.
  process.on('SIGINT', () => undefined);
  child.once('error', (error) => {
    process.stderr.write(`Node 24 could not be started (${error.message}): run npm ci once.\n`);
    process.exitCode = 3;
  });
  child.once('exit', (code) => {
    process.exitCode = code ?? 3;
  });
}
