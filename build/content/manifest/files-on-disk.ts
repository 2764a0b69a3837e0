import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import type { PackFile } from '../../../preload/contract/models/pack.ts';

/** The kinds of files that a pack may hold. Anything else is refused rather than guessed. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.md': 'text/markdown',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.pdf': 'application/pdf',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** One entry of the manifest's list of files. `path` is relative to `root`, with forward slashes. */
export async function describeFile(root: string, path: string): Promise<PackFile> {
  const mediaType = MEDIA_TYPES[extname(path).toLowerCase()];
  if (mediaType === undefined) throw new Error(`${path}: a pack does not carry files of this kind.`);
  const bytes = await readFile(join(root, path));
  return { path, sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')), size: bytes.length, mediaType };
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

/** Where Markdown and the HTML in it name a file: `](map.svg)`, `src="map.svg"`, `data-background-image="map.svg"`. */
const REFERENCES = /(?:\]\(|\b(?:src|href|poster|data-background-image|data-background-video)=["'])([^"'()\s]+)/g;

/** The ids of a deck's slides in order, and the files beside it that it refers to. Throws a sentence when one is not there. */
export async function readDeck(root: string, path: string): Promise<{ slideIds: readonly string[]; assets: readonly string[] }> {
  const text = await readFile(join(root, path), 'utf8');
  const slideIds = [...text.matchAll(/<!--\s*\.slide:[^>]*?\bid="([^"]+)"/g)].map((match) => match[1] ?? '');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const assets = new Set<string>();
  for (const [, address = ''] of text.matchAll(REFERENCES)) {
    const name = address.replace(/^(?:\.\/)+/, '');
    // A place in the slide, an address elsewhere: the kit takes the latter out when it draws the slide.
    if (/^(?:#|\/|[a-z][a-z0-9+.-]*:)/i.test(name)) continue;
    if (!existsSync(join(root, folder, name))) throw new Error(`${path} shows "${name}", which is not beside it.`);
    assets.add(`${folder}${name}`);
  }
  return { slideIds, assets: [...assets].sort() };
}
