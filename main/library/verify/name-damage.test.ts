import { expect, it } from 'vitest';
import { Sha256 } from '../../../preload/contract/models/ids.ts';
import { PackManifest } from '../../../preload/contract/models/pack.ts';
import { packOf } from '../pack.ts';
import { nameDamage } from './name-damage.ts';

const PATHS = [
  ...['deck.en.pdf', 'deck.en.notes.md', 'deck.es.pdf', 'deck.es.notes.md', 'map.svg'],
  ...['video.webm', 'poster.webp', 'script.en.md', 'en.vtt', 'en.txt', 'book.en.pdf', 'logo.png', 'stray.txt'],
];
const hash = (path: string) => Sha256.parse(PATHS.indexOf(path).toString(16).padStart(64, '0'));
const en = (text: string) => ({ en: text });

const manifest = PackManifest.parse({
  formatVersion: 1,
  minKit: '0.1.0',
  id: 'test.damage',
  version: '1.0.0',
  title: en('Pack'),
  publisher: 'A test',
  license: 'CC0-1.0',
  languages: ['en', 'es'],
  roles: [],
  modules: [
    {
      id: 'first',
      title: en('First'),
      standing: 'starter',
      overview: en('About.'),
      objectives: [{ id: 'o', text: en('Do.') }],
      agenda: [{ kind: 'deck', title: en('Talk'), minutes: 20, item: 'deck' }],
      items: [
        {
          kind: 'deck',
          id: 'deck',
          title: en('Slides'),
          variants: {
            en: { slides: 'deck.en.pdf', notes: 'deck.en.notes.md', assets: ['map.svg'] },
            es: { slides: 'deck.es.pdf', notes: 'deck.es.notes.md', assets: ['map.svg'] },
          },
        },
        {
          kind: 'video',
          id: 'video',
          title: en('Video'),
          file: 'video.webm',
          poster: 'poster.webp',
          script: 'script.en.md',
          spokenLanguage: 'en',
          durationSeconds: 60,
          variants: { en: { captions: 'en.vtt', transcript: 'en.txt' } },
        },
        { kind: 'workbook', id: 'book', title: en('Workbook'), variants: { en: { file: 'book.en.pdf', pages: 2 } } },
      ],
    },
  ],
  county: { agency: 'Sierra County Office of Education', logo: 'logo.png' },
  files: PATHS.map((path) => ({ path, sha256: hash(path), size: 1, mediaType: 'text/plain' })),
});
const pack = packOf(manifest, Sha256.parse('f'.repeat(64)), null);

it.each([
  ['deck.en.pdf', 'Slides', 'slides', 'en'],
  ['deck.es.notes.md', 'Slides', 'notes', 'es'],
  ['map.svg', 'Slides', 'picture', null],
  ['script.en.md', 'Video', 'script', null],
  ['logo.png', null, 'logo', null],
  ['stray.txt', null, 'other', null],
])('%s is named', (path, item, part, language) => {
  expect(nameDamage([pack], hash(path))).toMatchObject({ item: item === null ? null : { en: item }, part, language });
});

it('every file that an item leans on is called something', () => {
  const unnamed = PATHS.filter((path) => nameDamage([pack], hash(path))?.part === 'other');
  expect(unnamed).toEqual(['stray.txt']);
});
