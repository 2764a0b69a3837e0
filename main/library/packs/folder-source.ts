import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PackFault } from './pack-fault.ts';
import { isMissing, openPlain, type PackSource, readAll, readStretch } from './pack-source.ts';

/** A pack that is a folder. Links are refused wherever they stand: they would read what is not the pack's. */
export const folderSource = (folder: string): PackSource => {
  const name = basename(folder);
  const fault = (code: 'packs.link' | 'packs.file-missing' | 'packs.file-altered', path: string) =>
    new PackFault(code, { what: name, path });

  /** Every folder on the way is a folder, and not a link to one. */
  const walk = async (path: string): Promise<string> => {
    let at = folder;
    for (const segment of path.split('/')) {
      at = join(at, segment);
      const found = await lstat(at).catch((thrown: unknown) => {
        if (isMissing(thrown)) return null;
        throw thrown;
      });
      if (found === null) throw fault('packs.file-missing', path);
      if (found.isSymbolicLink()) throw fault('packs.link', path);
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
    open: async ({ path, size }) => {
      const opened = await openPlain(await walk(path));
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
