import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { libraryState, take } from '../../main/library/packs/testing/installing.ts';
import { runHere } from './testing/run-here.ts';

/** What `docs/MAKE-A-PACK.md` tells its reader to do, in order: its fenced blocks, by the word after the fence. */
const PAGE = await readFile(new URL('../../docs/MAKE-A-PACK.md', import.meta.url), 'utf8');
const BLOCKS = [...PAGE.matchAll(/^```(\w+)[ ]?(.*)\n([\s\S]*?)^```$/gm)].map(([, kind = '', about = '', text = '']) => ({
  kind,
  about,
  text,
}));

const VIDEO = fileURLToPath(new URL('./testing/six-seconds.mp4', import.meta.url));

/** The files of the tree that are no text: real ones, and small. */
const binary = async (name: string, target: string): Promise<void> => {
  if (extname(name) === '.mp4') return copyFile(VIDEO, target);
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const isBook = /workbook/i.test(name);
  for (const words of isBook
    ? ['Write down who knows.', 'Say it in one sentence to your neighbor.']
    : ['Who will see my child?', 'You.']) {
    document.addPage(isBook ? [612, 792] : [960, 540]).drawText(words, { x: 60, y: 300, size: 24, font });
  }
  return writeFile(target, await document.save());
};

/** The words of a command line as a shell takes them apart, without `npm run kit --`. */
const wordsOf = (line: string): readonly string[] =>
  [...line.replace(/^npm run kit -- /, '').matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');

describe('docs/MAKE-A-PACK.md', () => {
  let folder = '';
  const home = process.cwd();
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kit-tutorial-'));
    process.chdir(folder);
  });
  afterAll(async () => {
    process.chdir(home);
    await rm(folder, { recursive: true });
  });

  it('makes, step by step, a .kitpack that the library takes, and a next version of it', async () => {
    let said = '';
    for (const { kind, about, text } of BLOCKS) {
      if (kind === 'tree') await plant(about, text);
      else if (kind === 'console') {
        said = '';
        for (const line of text.trim().split('\n')) {
          const { exit, out, err } = await runHere(wordsOf(line));
          said += out + err;
          expect([line, said, exit]).toEqual([line, said, Number(/exit=(\d)/.exec(about)?.[1] ?? 0)]);
        }
      } else if (kind === 'output') {
        for (const line of text.trim().split('\n')) expect(said).toContain(line);
      } else if (kind === 'replace') {
        const [from = '', to = ''] = text.trim().split(' -> ');
        const before = await readFile(about, 'utf8');
        expect(before).toContain(from);
        await writeFile(about, before.replace(from, to));
      } else await writeFile(about, text);
    }

    const library = join(folder, 'library');
    for (const version of ['1.0.0', '1.1.0']) {
      const taken = await take(library, [join(folder, `example-${version}.kitpack`)]);
      expect(taken).toMatchObject({ outcome: { packs: [{ id: 'county.example', version }] } });
    }
    expect(await libraryState(library)).toMatchObject({ shown: ['county.example 1.1.0'], wrong: [] });
  });

  /** The folders and files that the page draws; those whose text it gives are written there. */
  const plant = async (root: string, tree: string): Promise<void> => {
    let below = '';
    for (const line of tree.split('\n').filter((one) => one.trim() !== '')) {
      if (line.endsWith('/')) below = line.slice(0, -1);
      else {
        const path = join(root, below, line.trim());
        await mkdir(dirname(path), { recursive: true });
        if (!BLOCKS.some(({ about }) => about === path)) await binary(line.trim(), path);
      }
    }
  };
});
