import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, posix } from 'node:path';
import { readHtmlDeck } from '../../../main/library/html-deck/read-html-deck.ts';
import { referencesOf } from '../../../main/library/html-deck/references.ts';
import { pageIds, readPageNotes } from '../../../main/library/pdf-deck/page-notes.ts';
import { pagesOf } from './files-on-disk.ts';

/** A deck of a module in one language: Markdown, reveal.js HTML or a PDF. */
export interface DeckOnDisk {
  readonly slideIds: readonly string[];
  readonly assets: readonly string[];
  /** Of a PDF: where its speaker notes lie. */
  readonly notes?: string;
  /** Of Markdown: its front matter says that a translation waits for a reviewer. */
  readonly draft?: boolean;
}

/** What a deck may be, the kit's own first: beside it the others are sources that stay at home. */
export const DECK_EXTENSIONS = ['md', 'html', 'pdf'] as const;

/** The ids of a deck's slides in order, and the files beside it that it needs. Throws a sentence when one is not there. */
export async function readDeck(root: string, path: string): Promise<DeckOnDisk> {
  switch (extname(path)) {
    case '.html':
      return readHtml(root, path);
    case '.pdf':
      return readPdf(root, path);
    default:
      return readMarkdown(root, path);
  }
}

/** Where Markdown and the HTML in it name a file: `](map.svg)`, `src="map.svg"`, `data-background-image="map.svg"`. */
const REFERENCES = /(?:\]\(|\b(?:src|href|poster|data-background-image|data-background-video)=["'])([^"'()\s]+)/g;

async function readMarkdown(root: string, path: string): Promise<DeckOnDisk> {
  const text = await readFile(join(root, path), 'utf8');
  const slideIds = [...text.matchAll(/<!--\s*\.slide:[^>]*?\bid="([^"]+)"/g)].map((match) => match[1] ?? '');
  const [, frontMatter = ''] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text) ?? [];
  return {
    slideIds,
    assets: assetsOf(
      root,
      path,
      [...text.matchAll(REFERENCES)].map(([, address = '']) => address),
    ),
    draft: /^draft:\s*true\s*$/m.test(frontMatter),
  };
}

async function readHtml(root: string, path: string): Promise<DeckOnDisk> {
  const { slides, problems } = readHtmlDeck(await readFile(join(root, path), 'utf8'));
  const reason = problems.find(({ kind }) => kind === 'not-reveal') ?? problems.find(({ kind }) => kind === 'no-slides');
  if (reason !== undefined) throw new Error(`${path}: ${reason.message}`);
  return { slideIds: slides.map(({ id }) => id), assets: assetsOf(root, path, slides.flatMap(referencesOf)) };
}

async function readPdf(root: string, path: string): Promise<DeckOnDisk> {
  const pages = await pagesOf(root, path);
  const notes = path.replace(/\.pdf$/, '.notes.md');
  if (!existsSync(join(root, notes))) return { slideIds: pageIds(readPageNotes(''), pages), assets: [] };
  const read = readPageNotes(await readFile(join(root, notes), 'utf8'));
  const beyond = [...read.pages.keys()].find((page) => page < 1 || page > pages);
  if (beyond !== undefined) throw new Error(`${notes} speaks of page ${beyond}; the PDF has ${pages}.`);
  const [problem] = read.problems;
  if (problem !== undefined) throw new Error(`${notes}, line ${problem.line}: ${problem.message}`);
  return { slideIds: pageIds(read, pages), assets: [], notes };
}

function assetsOf(root: string, path: string, addresses: readonly string[]): readonly string[] {
  const folder = posix.dirname(path);
  const assets = new Set<string>();
  for (const address of addresses) {
    // A place in the slide, an address elsewhere: the kit takes the latter out when it draws the slide.
    if (address === '' || /^(?:#|\/|[a-z][a-z0-9+.-]*:)/i.test(address)) continue;
    const name = posix.join(folder, decode(address));
    if (name.startsWith('../') || !existsSync(join(root, name))) {
      throw new Error(`${path} shows "${address.replace(/^(?:\.\/)+/, '')}", which is not beside it.`);
    }
    assets.add(name);
  }
  return [...assets].sort();
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
