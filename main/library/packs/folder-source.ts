import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PackFile } from '../../../preload/contract/models/pack.ts';
import { PackFault } from './pack-fault.ts';
import { isMissing, openPlain, type PackSource, readAll, readStretch } from './pack-source.ts';

/** A pack that is a folder. Links are refused wherever they stand: they would read what is not the pack's. */
export const folderSource = (folder: string): PackSource => {
  // The root of a stick has no name on some systems.
  const name = basename(folder) || folder;
  const fault = (code: 'packs.link' | 'packs.file-missing' | 'packs.file-altered', path: string) =>
    new PackFault(code, { what: name, path });

  /** Every folder on the way is a folder, and not a link to one; the file is a file of that size. */
  const walk = async ({ path, size }: PackFile, passed: Set<string>): Promise<string> => {
    let at = folder;
    const segments = path.split('/');
    for (const [index, segment] of segments.entries()) {
      at = join(at, segment);
      if (passed.has(at)) continue;
      const found = await lstat(at).catch((thrown: unknown) => {
        if (isMissing(thrown)) return null;
        throw thrown;
      });
      if (found === null) throw fault('packs.file-missing', path);
      const isLast = index === segments.length - 1;
      // A pipe or a device is as little a file as a link is: it could be waited for for ever.
      if (isLast ? !found.isFile() : !found.isDirectory()) throw fault('packs.link', path);
      if (isLast && found.size !== size) throw fault('packs.file-altered', path);
      if (!isLast) passed.add(at);
    }
    return at;
  };

  return {
    origin: { kind: 'folder', name },
    path: folder,
    small: async (path, limit) => {
      const found = await lstat(join(folder, path)).catch(() => null);
      if (found?.isSymbolicLink() === true) throw fault('packs.link', path);
      const opened = await openPlain(join(folder, path));
      if (opened === 'missing' || opened === 'not-a-file') return { state: 'missing' };
      const close = () => opened.handle.close();
      if (opened.size > limit) {
        await close();
        return { state: 'too-large' };
      }
      const bytes = await readAll(readStretch(opened.handle, 0, opened.size, close), limit);
      return bytes === null ? { state: 'too-large' } : { state: 'read', bytes };
    },
    glance: async (files) => {
      const passed = new Set<string>();
      for (const file of files) await walk(file, passed);
    },
    open: async (file) => {
      const { path, size } = file;
      const opened = await openPlain(await walk(file, new Set()));
      if (opened === 'missing') throw fault('packs.file-missing', path);
      if (opened === 'not-a-file') throw fault('packs.link', path);
      const close = () => opened.handle.close();
      if (opened.size !== size) {
        await close();
        throw fault('packs.file-altered', path);
      }
      return readStretch(opened.handle, 0, size, close);
    },
    isThere: async () => (await lstat(join(folder, 'pack.json')).catch(() => null)) !== null,
    close: async () => undefined,
  };
};
