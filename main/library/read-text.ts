import { readFile } from 'node:fs/promises';
import type { PackFile } from '../../preload/contract/models/pack.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import type { ContentFiles } from './content-files.ts';
import { fileOf } from './name-of-file.ts';

/** No deck, caption or transcript comes near it. */
export const TEXT_BYTES_LIMIT = 4 * 1024 * 1024;

/** Reads a text file of a pack once its bytes are known to be right. `title` is what the trainer knows it as. */
export const readText = async (files: ContentFiles, file: PackFile, title: string): Promise<Result<string>> => {
  const what = fileOf(title, file.path);
  const checked = await files.check(file.sha256);
  if (checked.state !== 'good') return failed(`content.${checked.state}`, { what });
  const unreadable = failed('content.deck-unreadable', { what });
  if (file.size > TEXT_BYTES_LIMIT) return unreadable;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(checked.file.path)));
  } catch {
    return unreadable;
  }
};
