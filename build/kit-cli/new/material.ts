import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { readDeckSource } from '../../../main/library/deck-source.ts';
import { readHtmlDeck } from '../../../main/library/html-deck/read-html-deck.ts';
import { readVideoFacts } from '../../content/manifest/video-facts.ts';
import { Failed } from '../command.ts';
import { splitName } from './names.ts';

/** A file that becomes an item, or a language of one. */
export interface Piece {
  readonly kind: 'deck' | 'video' | 'workbook' | 'handout';
  readonly place: string;
  /** Its name without language and ending: pieces of one kind and stem are one item. */
  readonly stem: string;
  readonly language: string;
  readonly extension: string;
  /** Slides or pages; of a video seconds. */
  readonly length: number;
}

/** What goes along with a video, or with slides that are a PDF, of the same stem. */
export interface Companion {
  readonly kind: 'captions' | 'transcript' | 'notes';
  readonly place: string;
  readonly stem: string;
  readonly language: string;
}

/** What is in one folder of the material, and will be one module. */
export interface MaterialFolder {
  readonly name: string;
  readonly place: string;
  readonly pieces: readonly Piece[];
  readonly companions: readonly Companion[];
}

export interface Material {
  readonly folders: readonly MaterialFolder[];
  readonly leftBehind: readonly { readonly file: string; readonly reason: string }[];
}

/** Looks at a folder of what an office has. Rejects with a sentence when nothing in it can be used. */
export const lookAtMaterial = async (folder: string, language: string): Promise<Material> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Failed(`${folder} is not a folder that can be read.`);
  });
  const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  const leftBehind: { file: string; reason: string }[] = [];
  const folders: MaterialFolder[] = [];
  for (const name of ['', ...below.sort()]) {
    const found = await lookAtFolder(join(folder, name), language, (file, reason) =>
      leftBehind.push({ file: name === '' ? file : `${name}/${file}`, reason }),
    );
    if (found.pieces.length > 0) folders.push({ ...found, name: name === '' ? basename(resolve(folder)) : name });
  }
  if (folders.length === 0) {
    const why = leftBehind.map(({ file, reason }) => `\n  ${file}: ${reason}`).join('');
    throw new Failed(
      `There is nothing in ${folder} of which a pack can be made: .mp4, .webm, .md, .html (reveal.js), .pdf.${why}`,
    );
  }
  return { folders, leftBehind };
};

const lookAtFolder = async (
  place: string,
  language: string,
  leave: (file: string, reason: string) => void,
): Promise<Omit<MaterialFolder, 'name'>> => {
  const files = (await readdir(place, { withFileTypes: true })).filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const pieces: Piece[] = [];
  const companions: Companion[] = [];
  for (const { name } of files.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const { stem, language: written, extension } = splitName(name);
    const base = { place: join(place, name), stem, language: written ?? language };
    if (extension === '.vtt') companions.push({ ...base, kind: 'captions' });
    else if (extension === '.txt') companions.push({ ...base, kind: 'transcript' });
    else if (/\.notes(?:\.\w+)?\.md$/i.test(name)) companions.push({ ...base, ...notesName(name, language), kind: 'notes' });
    else {
      const seen = await whatIs(base.place, stem, extension);
      if ('reason' in seen) {
        if (seen.reason !== '') leave(name, seen.reason);
      } else pieces.push({ ...base, extension, ...seen });
    }
  }
  return { place, pieces, companions };
};

/** `slides.notes.es.md` and `slides.es.notes.md` are both the Spanish notes of `slides`. */
const notesName = (name: string, language: string): { readonly stem: string; readonly language: string } => {
  const split = splitName(name.replace(/\.notes(?=\.)/i, ''));
  return { stem: split.stem, language: split.language ?? language };
};

type Seen = Pick<Piece, 'kind' | 'length'> | { readonly reason: string };

const whatIs = async (place: string, stem: string, extension: string): Promise<Seen> => {
  switch (extension) {
    case '.mp4':
    case '.webm': {
      const facts = await readVideoFacts(place);
      return facts === null ? { reason: 'it cannot be read as a video.' } : { kind: 'video', length: facts.seconds };
    }
    case '.md': {
      if (/^readme$/i.test(stem)) return { reason: 'a README is not taken for slides.' };
      return { kind: 'deck', length: readDeckSource(await readFile(place, 'utf8')).slides.length };
    }
    case '.html':
    case '.htm': {
      const { slides } = readHtmlDeck(await readFile(place, 'utf8'));
      return slides.length === 0
        ? { reason: 'it is no deck of reveal.js: it has no <div class="slides">.' }
        : { kind: 'deck', length: slides.length };
    }
    case '.pdf':
      return whatPdf(place, stem);
    case '.ppt':
    case '.pptx':
    case '.key':
    case '.odp':
      return { reason: 'save it as PDF (File, Export) and begin again.' };
    case '.mov':
    case '.avi':
    case '.wmv':
    case '.mkv':
    case '.m4v':
      return { reason: 'save it as MP4 (H.264 with AAC) and begin again.' };
    case '.doc':
    case '.docx':
      return { reason: 'save it as PDF and begin again.' };
    default:
      // Pictures and the like come along with the slides that show them.
      return {
        reason: /^\.(?:png|jpe?g|gif|svg|webp|avif|woff2|css|js|mp3)$/.test(extension)
          ? ''
          : 'a pack does not carry files of this kind.',
      };
  }
};

/** What a PDF's name says; else wide pages are slides, pages to fill in a workbook, others a handout. */
const whatPdf = async (place: string, stem: string): Promise<Seen> => {
  try {
    const document = await PDFDocument.load(await readFile(place), { updateMetadata: false });
    const length = document.getPageCount();
    if (/workbook|worksheet|cuaderno/i.test(stem)) return { kind: 'workbook', length };
    if (/handout|flyer|hoja|volante/i.test(stem)) return { kind: 'handout', length };
    if (/slide|deck|presentation|powerpoint|diapositiva|presentaci/i.test(stem)) return { kind: 'deck', length };
    const { width, height } = document.getPage(0).getSize();
    if (width > height) return { kind: 'deck', length };
    return { kind: document.getForm().getFields().length > 0 ? 'workbook' : 'handout', length };
  } catch {
    return { reason: 'it cannot be read as a PDF; is it locked by a password?' };
  }
};
