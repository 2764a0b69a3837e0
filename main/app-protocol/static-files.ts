import { readdir, readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { z } from 'zod';

/** A file of the built renderer. */
export interface StaticFile {
  readonly path: string;
  readonly contentType: string;
}

/** What may be asked for on each host, by the exact path of the address. Nothing is ever joined to a folder later. */
export interface StaticFiles {
  readonly app: ReadonlyMap<string, StaticFile>;
  readonly deck: ReadonlyMap<string, StaticFile>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.ftl': 'text/plain; charset=utf-8',
};

const DECK_PAGE = 'deck.html';
const list = z.array(z.string()).default([]);
const BuildManifest = z.record(
  z.string(),
  z.object({ file: z.string(), imports: list, dynamicImports: list, css: list, assets: list }),
);

/** Lists the built renderer once. The slide document's host has that document and what it is built of, and nothing else. */
export const listStaticFiles = async (rendererDir: string): Promise<StaticFiles> => {
  const entries = await readdir(rendererDir, { recursive: true, withFileTypes: true });
  const files = entries.flatMap((entry): [string, StaticFile][] => {
    const contentType = CONTENT_TYPES[extname(entry.name).toLowerCase()];
    if (!entry.isFile() || contentType === undefined) return [];
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(rendererDir.length + 1).replaceAll(sep, '/');
    return name.startsWith('.vite/') ? [] : [[name, { path, contentType }]];
  });
  const ofDeck = await filesOfDeck(rendererDir);
  const pick = (wanted: (name: string) => boolean) =>
    new Map(files.filter(([name]) => wanted(name)).map(([name, file]) => [`/${name}`, file]));
  return { app: pick((name) => name !== DECK_PAGE), deck: pick((name) => ofDeck.has(name)) };
};

/** The slide document with all that it imports, as the build wrote it down. */
const filesOfDeck = async (rendererDir: string): Promise<ReadonlySet<string>> => {
  const text = await readFile(join(rendererDir, '.vite', 'manifest.json'), 'utf8');
  const chunks = BuildManifest.parse(JSON.parse(text));
  const files = new Set([DECK_PAGE]);
  const seen = new Set<string>();
  const take = (key: string): void => {
    const chunk = chunks[key];
    if (chunk === undefined || seen.has(key)) return;
    seen.add(key);
    for (const name of [chunk.file, ...chunk.css, ...chunk.assets]) files.add(name);
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) take(next);
  };
  take(DECK_PAGE);
  return files;
};
