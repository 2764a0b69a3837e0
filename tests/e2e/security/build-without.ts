import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { root } from '../../bench/harness/app-copy.ts';
import type { Edit } from './switches.ts';

/**
 * Builds the kit as it would be with some edits of its sources, into a folder of its own; nothing of the sources is touched. The
 * windows are the ones that were built last. Throws when an edit does not find its place: then the switch has moved, and its test
 * would prove nothing.
 */
export const buildWithout = async (folder: string, edits: readonly Edit[]): Promise<string> => {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  for (const part of ['package.json', 'node_modules', 'resources', 'dist/renderer']) {
    symlinkSync(join(root, part), join(folder, part));
  }
  for (const edit of edits) applied(edit, readFileSync(join(root, edit.file), 'utf8'));
  for (const part of ['main', 'preload']) {
    const own = edits.filter(({ file }) => part === 'main' || file.startsWith('preload/'));
    const outDir = join(folder, 'dist', part);
    if (own.length === 0) cpSync(join(root, 'dist', part), outDir, { recursive: true });
    else {
      await build({
        configFile: join(root, `build/vite/${part}.config.ts`),
        logLevel: 'error',
        build: { outDir, sourcemap: false },
        plugins: [editing(own)],
      });
    }
  }
  return folder;
};

const editing = (edits: readonly Edit[]): Plugin => ({
  name: 'without',
  enforce: 'pre',
  transform: (code, id) => edits.filter(({ file }) => id === join(root, file)).reduce((text, edit) => applied(edit, text), code),
});

/** Several edits of a file may come one after the other: each only needs its own place. */
const applied = ({ file, below, from, to }: Edit, text: string): string => {
  const start = below === undefined ? 0 : text.indexOf(below);
  const at = start < 0 ? -1 : text.indexOf(from, start);
  if (at < 0) throw new Error(`${file} has no "${from}"${below === undefined ? '' : ` below "${below}"`}.`);
  if (below === undefined && text.includes(from, at + 1)) throw new Error(`${file} has "${from}" more than once.`);
  return text.slice(0, at) + to + text.slice(at + from.length);
};
