import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { digestOfFile } from '../../../main/library/digest.ts';
import type { PackFile } from '../../../preload/contract/models/pack.ts';
import { PackPath } from '../../../preload/contract/models/pack-path.ts';

/** The kinds of files that a pack may hold. Anything else is refused rather than guessed. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.html': 'text/html',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.pdf': 'application/pdf',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.mp3': 'audio/mpeg',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One entry of the manifest's list of files. `path` is relative to `root`, with forward slashes. */
export async function describeFile(root: string, path: string): Promise<PackFile> {
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()];
  if (mediaType === undefined) throw new Error(`${path}: a pack does not carry files of this kind.`);
  if (!PackPath.safeParse(path).success) {
    throw new Error(`${path}: names in a pack have letters without accents, digits and . _ - alone, 200 at most. Rename it.`);
  }
  // As a stream: a video may be larger than what fits into memory.
  return { path, ...(await digestOfFile(join(root, path))), mediaType };
}

/** How many pages a PDF has. */
export async function pagesOf(root: string, path: string): Promise<number> {
  try {
    const document = await PDFDocument.load(await readFile(join(root, path)), { updateMetadata: false });
    return document.getPageCount();
  } catch (error) {
    throw new Error(`${path} is not a PDF that can be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
