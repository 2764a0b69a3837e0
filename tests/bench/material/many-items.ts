import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackFolder } from '../../../main/library/testing/install-pack-folder.ts';
import { longDeck } from './long-deck.ts';

const ROLES = 8;
const PHASES = 3;
const PER_MODULE = 4;

const OVERVIEW =
  'A teacher stops you in the hall and asks about a student. What may you say, what may you not, and how do you keep the person who asked? ' +
  'Participants practise three sentences, write their own and say them aloud before they go back to their school on Monday morning.';

/** A pack of so many items in the shape of the real one: eight roles, three phases each, two languages. Its items share their files. */
export const installManyItems = async (dataDir: string, folder: string, items: number): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  const texts: Readonly<Record<string, readonly [string, string]>> = {
    'deck.md': ['text/markdown', longDeck(12).markdown],
    'page.pdf': ['application/pdf', '%PDF-1.7 no pages'],
  };
  const files = Object.entries(texts).map(([path, [mediaType, text]]) => {
    writeFileSync(join(folder, path), text);
    return { path, mediaType, size: Buffer.byteLength(text), sha256: createHash('sha256').update(text).digest('hex') };
  });
  const count = Math.ceil(items / PER_MODULE);
  const ids = Array.from({ length: count }, (_, index) => `module-${index}`);
  const both = (text: string): object => ({ en: text, es: `${text} (es)` });
  const manifest = {
    formatVersion: 1,
    minKit: '0.1.0',
    id: 'bench.many',
    version: '1.0.0',
    title: both('Many items'),
    publisher: 'The bench',
    license: 'CC0-1.0',
    languages: ['en', 'es'],
    roles: Array.from({ length: ROLES }, (_, role) => ({
      id: `role-${role}`,
      title: both(`Role ${role}`),
      standing: 'placeholder',
      summary: both('What this person does.'),
      phases: Array.from({ length: PHASES }, (_unused, phase) => ({
        id: `phase-${role}-${phase}`,
        number: String(phase),
        title: both(`Phase ${phase}`),
        standing: 'placeholder',
        modules: ids.filter((_id, index) => index % (ROLES * PHASES) === role * PHASES + phase),
      })),
    })),
    modules: ids.map((id, index) => ({
      id,
      title: both(`Module ${index}: the question in the hall`),
      standing: 'placeholder',
      overview: both(OVERVIEW),
      objectives: [{ id: 'one', text: both('Answer in three sentences') }],
      items: [
        { kind: 'deck', id: 'deck', title: both('Deck'), variants: { en: { slides: 'deck.md' }, es: { slides: 'deck.md' } } },
        ...['workbook', 'handout'].map((kind) => ({
          kind,
          id: kind,
          title: both(kind),
          variants: { en: { file: 'page.pdf', pages: 1 } },
        })),
        {
          kind: 'activity',
          id: 'activity',
          title: both('Activity'),
          minutes: 10,
          steps: { en: ['Say it early', 'Write it down'] },
          guidance: { en: ['For six or for forty.'] },
          materials: [],
        },
      ],
      agenda: [{ kind: 'deck', title: both('Talk'), minutes: 20, item: 'deck' }],
    })),
    files,
  };
  writeFileSync(join(folder, 'pack.json'), JSON.stringify(manifest));
  const installed = await installPackFolder(join(dataDir, 'library'), folder, '99.0.0');
  if (!installed.ok) throw new Error(`the bench's pack is not taken: ${JSON.stringify(installed.problem)}`);
};
