import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds main, preload and the windows into `dist/`. */
const config = (name: string) => fileURLToPath(new URL(`../vite/${name}.config.ts`, import.meta.url));

for (const name of ['main', 'preload', 'renderer', 'console']) {
  await build({ configFile: config(name), logLevel: 'warn' });
}
