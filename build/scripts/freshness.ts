import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `dist/` is made from. */
const SOURCES = ['main', 'preload', 'renderer', 'build/vite', 'package.json'];
const RESULTS = ['dist/main/main.cjs', 'dist/preload/preload.cjs', 'dist/renderer'];

/** Whether everything in `dist/` is there and younger than every source. */
export function isBuilt(root: string): boolean {
  if (!RESULTS.every((path) => existsSync(join(root, path)))) return false;
  const built = statSync(join(root, 'dist/main/main.cjs')).mtimeMs;
  return SOURCES.every((path) => newest(join(root, path)) <= built);
}

function newest(path: string): number {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about === undefined) return 0;
  if (!about.isDirectory()) return path.endsWith('.test.ts') || path.endsWith('.tsbuildinfo') ? 0 : about.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
