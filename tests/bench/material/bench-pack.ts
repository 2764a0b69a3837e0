import { createHash } from 'node:crypto';
import { createReadStream, existsSync, linkSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installPackFolder } from '../../../main/library/testing/install-pack-folder.ts';
import type { DeckSource } from './long-deck.ts';

export const PACK_ID = 'bench.material';

/** A video file for the pack. */
export interface PackVideo {
  readonly file: string;
  readonly seconds: number;
}

/** What a bench shows: written as a pack of one module and installed into a data folder, as a trainer's would be. */
export const installBenchPack = async (dataDir: string, folder: string, deck: DeckSource, video?: PackVideo): Promise<void> => {
  const texts: Readonly<Record<string, readonly [string, string]>> = {
    'deck.en.md': ['text/markdown', deck.markdown],
    'video.en.vtt': ['text/vtt', 'WEBVTT\n\n00:00.000 --> 00:02.000\nNothing is said.\n'],
    'video.en.txt': ['text/plain', 'Nothing is said.\n'],
  };
  const files: { path: string; sha256: string; size: number; mediaType: string }[] = [];
  const list = async (path: string, mediaType: string): Promise<void> => {
    const full = join(folder, path);
    files.push({ path, sha256: await sha256Of(full), size: statSync(full).size, mediaType });
  };
  for (const [path, [mediaType, text]] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    await list(path, mediaType);
  }
  if (video !== undefined) {
    if (!existsSync(join(folder, 'video.mp4'))) linkSync(video.file, join(folder, 'video.mp4'));
    await list('video.mp4', 'video/mp4');
  }
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(manifest(files, video)));
  const installed = await installPackFolder(join(dataDir, 'library'), folder, '99.0.0');
  if (!installed.ok) throw new Error(`the bench's pack is not taken: ${JSON.stringify(installed.problem)}`);
};

const manifest = (files: readonly unknown[], video: PackVideo | undefined): object => ({
  formatVersion: 1,
  minKit: '0.1.0',
  id: PACK_ID,
  version: '1.0.0',
  title: { en: 'Material of the bench' },
  publisher: 'The bench',
  license: 'CC0-1.0',
  languages: ['en'],
  roles: [
    {
      id: 'bench',
      title: { en: 'Bench' },
      standing: 'placeholder',
      summary: { en: 'Measures.' },
      phases: [{ id: 'p0', number: '0', title: { en: 'All' }, standing: 'placeholder', modules: ['all'] }],
    },
  ],
  modules: [
    {
      id: 'all',
      title: { en: 'A long deck and a large video' },
      standing: 'placeholder',
      overview: { en: 'What the bench shows.' },
      objectives: [{ id: 'one', text: { en: 'Be quick' } }],
      items: [
        { kind: 'deck', id: 'deck', title: { en: 'Long deck' }, variants: { en: { slides: 'deck.en.md', assets: [] } } },
        ...(video === undefined
          ? []
          : [
              {
                kind: 'video',
                id: 'video',
                title: { en: 'Large video' },
                file: 'video.mp4',
                spokenLanguage: 'en',
                durationSeconds: video.seconds,
                variants: { en: { captions: 'video.en.vtt', transcript: 'video.en.txt' } },
              },
            ]),
      ],
      agenda: [
        { kind: 'deck', title: { en: 'Long deck' }, minutes: 60, item: 'deck' },
        ...(video === undefined ? [] : [{ kind: 'video', title: { en: 'Large video' }, minutes: 20, item: 'video' }]),
      ],
    },
  ],
  files,
});

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(bytes as Buffer);
  return hash.digest('hex');
};
