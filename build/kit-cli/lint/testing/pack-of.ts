import { PackManifest, type PackModule } from '../../../../preload/contract/models/pack.ts';
import type { PackUnderLint } from '../pack-under-lint.ts';

interface Given {
  readonly files?: Readonly<Record<string, string>>;
  readonly module?: Readonly<Record<string, unknown>>;
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly previous?: PackUnderLint;
  readonly today?: string;
}

/** A pack in memory, with one module; what is given is laid over it. */
export const packOf = (given: Given = {}): PackUnderLint & { readonly module: PackModule } => {
  const files = given.files ?? {};
  const manifest = PackManifest.parse({
    formatVersion: 1,
    minKit: '0.1.0',
    id: 'test.pack',
    version: '1.0.0',
    title: { en: 'Test' },
    publisher: 'A test',
    license: 'CC0-1.0',
    languages: ['en'],
    roles: [
      {
        id: 'role',
        title: { en: 'Role' },
        standing: 'starter',
        summary: { en: 'Does it.' },
        phases: [{ id: 'phase', number: '0', title: { en: 'Phase' }, standing: 'starter', modules: ['first'] }],
      },
    ],
    modules: [
      {
        id: 'first',
        title: { en: 'First' },
        standing: 'starter',
        overview: { en: 'About.' },
        objectives: [{ id: 'one', text: { en: 'Say one sentence.' } }],
        items: [],
        agenda: [{ kind: 'opening', title: { en: 'Open' }, minutes: 5 }],
        ...given.module,
      },
    ],
    files: Object.keys(files).map((path) => ({ path, sha256: '0'.repeat(64), size: 1, mediaType: typeOf(path) })),
    ...given.manifest,
  });
  const [module] = manifest.modules;
  if (module === undefined) throw new Error('a test pack has a module');
  const texts = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  return {
    manifest,
    module,
    read: async (path) => texts.get(path) ?? null,
    placeOf: () => null,
    draftProblems: null,
    previous: given.previous ?? null,
    today: given.today ?? '2027-01-01',
  };
};

const TYPES: Readonly<Record<string, string>> = { md: 'text/markdown', html: 'text/html', pdf: 'application/pdf' };

const typeOf = (path: string): string => TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain';

/** A deck in English of these slides, and the item that has it. */
export const deckOf = (...slides: readonly string[]) => ({
  files: { 'modules/first/deck.en.md': `---\ntitle: T\nlang: en\n---\n${slides.join('\n---\n')}` },
  module: {
    items: [
      { id: 'deck', kind: 'deck', title: { en: 'Slides' }, variants: { en: { slides: 'modules/first/deck.en.md', assets: [] } } },
    ],
  },
});

/** A video of ten seconds with captions and a transcript. */
export const videoOf = (captions: string, transcript = '', more: Readonly<Record<string, string>> = {}) => ({
  files: {
    'modules/first/video.mp4': '',
    'modules/first/captions.en.vtt': captions,
    'modules/first/transcript.en.txt': transcript,
    ...more,
  },
  module: {
    items: [
      {
        id: 'video',
        kind: 'video',
        title: { en: 'Video' },
        file: 'modules/first/video.mp4',
        spokenLanguage: 'en',
        durationSeconds: 10,
        variants: { en: { captions: 'modules/first/captions.en.vtt', transcript: 'modules/first/transcript.en.txt' } },
      },
    ],
  },
});
