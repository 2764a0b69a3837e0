import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256OfBytes } from '../digest.ts';

/** A pack on disk, written for a test. */
export interface WrittenPack {
  readonly folder: string;
  /** Hash by path. */
  readonly sha256: (path: string) => string;
}

const deck = (title: string, lang: string) => `---
title: "${title}"
lang: ${lang}
---
<!-- .slide: id="opening" -->
# ${title}

![A map](map.svg)

Note:
Ask before you answer.
---
<!-- .slide: id="next" -->
## 2
`;

const FILES: Readonly<Record<string, readonly [mediaType: string, content: string]>> = {
  'modules/first/deck.en.md': ['text/markdown', deck('The question', 'en')],
  'modules/first/deck.es.md': ['text/markdown', deck('La pregunta', 'es')],
  'modules/first/map.svg': ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  'modules/first/video.webm': ['video/webm', '0123456789'.repeat(1000)],
  'modules/first/captions.en.vtt': ['text/vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n'],
  'modules/first/captions.es.vtt': ['text/vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHola\n'],
  'modules/first/transcript.en.txt': ['text/plain', 'Hello.'],
  'modules/first/transcript.es.txt': ['text/plain', 'Hola.'],
  'modules/first/workbook.en.pdf': ['application/pdf', '%PDF-1.7 small'],
  'modules/first/page.html': ['text/html', '<script>alert(1)</script>'],
};

const both = (en: string, es: string) => ({ en, es });

const MODULE = {
  id: 'first',
  title: both('First module', 'Primer módulo'),
  standing: 'starter',
  overview: both('An overview', 'Un resumen'),
  objectives: [{ id: 'one', text: both('Do one thing', 'Hacer una cosa') }],
  agenda: [
    { kind: 'deck', title: both('Talk', 'Charla'), minutes: 20, item: 'deck' },
    { kind: 'break', title: both('Break', 'Pausa'), minutes: 10, creditable: false },
  ],
  items: [
    {
      kind: 'deck',
      id: 'deck',
      title: both('Slides', 'Diapositivas'),
      variants: {
        en: { slides: 'modules/first/deck.en.md', assets: ['modules/first/map.svg'] },
        es: { slides: 'modules/first/deck.es.md', assets: ['modules/first/map.svg'] },
      },
    },
    {
      kind: 'video',
      id: 'video',
      title: both('The video', 'El video'),
      file: 'modules/first/video.webm',
      spokenLanguage: 'en',
      durationSeconds: 61,
      syntheticVoice: true,
      variants: {
        en: { captions: 'modules/first/captions.en.vtt', transcript: 'modules/first/transcript.en.txt' },
        es: { captions: 'modules/first/captions.es.vtt', transcript: 'modules/first/transcript.es.txt' },
      },
    },
    {
      kind: 'workbook',
      id: 'workbook',
      title: both('Workbook', 'Cuaderno'),
      variants: { en: { file: 'modules/first/workbook.en.pdf', pages: 4 } },
    },
    {
      kind: 'activity',
      id: 'pairs',
      title: both('Say it', 'Dígalo'),
      minutes: 10,
      steps: { en: ['Say it.'], es: ['Dígalo.'] },
      guidance: { en: ['For 6 or 40.'], es: ['Para 6 o 40.'] },
      materials: [],
    },
    { kind: 'hologram', id: 'later', title: both('From a later kit', 'De un kit posterior'), depth: 3 },
  ],
};

/** The manifest of the small pack; `change` is laid over it. */
const manifestOf = (files: readonly unknown[], change: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  formatVersion: 1,
  minKit: '0.1.0',
  id: 'test.small',
  version: '1.0.0',
  title: both('Small pack', 'Paquete pequeño'),
  publisher: 'A test',
  license: 'CC-BY-4.0',
  languages: ['en', 'es'],
  futureField: { ignored: true },
  roles: [
    {
      id: 'principal',
      title: both('Principal', 'Directora o director'),
      standing: 'confirmed',
      summary: both('Leads.', 'Dirige.'),
      phases: [{ id: 'p0', number: '0', title: both('Before', 'Antes'), standing: 'starter', modules: ['first'] }],
    },
    {
      id: 'coordinator',
      title: both('Coordinator', 'Coordinación'),
      standing: 'likely',
      summary: both('Links.', 'Une.'),
      phases: [],
    },
  ],
  modules: [MODULE],
  files,
  ...change,
});

/**
 * Writes a small, whole pack: a module with an item of each kind and one that no kit knows yet.
 * @param change is laid over the manifest, @param content over the files' bytes.
 */
export const writeSmallPack = async (
  folder: string,
  change: Readonly<Record<string, unknown>> = {},
  content: Readonly<Record<string, Uint8Array>> = {},
): Promise<WrittenPack> => {
  const listed: { path: string; sha256: string; size: number; mediaType: string }[] = [];
  for (const [path, [mediaType, text]] of Object.entries(FILES)) {
    const bytes = content[path] ?? Buffer.from(text);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
    listed.push({ path, sha256: sha256OfBytes(bytes), size: bytes.length, mediaType });
  }
  await writeFile(join(folder, 'pack.json'), JSON.stringify(manifestOf(listed, change), null, 2));
  const byPath = new Map(listed.map((file) => [file.path, file.sha256]));
  return { folder, sha256: (path) => byPath.get(path) ?? '' };
};

/** Changes a byte and keeps the length. */
export const flipByte = async (path: string): Promise<void> => {
  const bytes = await readFile(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(path, bytes);
};
