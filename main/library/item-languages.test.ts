import { expect, it } from 'vitest';
import { PackManifest } from '../../preload/contract/models/pack.ts';
import { coverageOf } from './item-languages.ts';

const text = { en: 'A title', es: 'Un título' };
const deck = (variants: Readonly<Record<string, unknown>>) => ({ kind: 'deck', id: 'deck', title: text, variants });
const slides = (more: object = {}) => ({ slides: 'deck.md', assets: [], ...more });

const pack = (items: readonly (readonly unknown[])[]): PackManifest =>
  PackManifest.parse({
    formatVersion: 1,
    minKit: '0.1.0',
    id: 'test.languages',
    version: '1.0.0',
    title: text,
    publisher: 'A test',
    license: 'CC0-1.0',
    languages: ['en', 'es'],
    roles: [],
    modules: items.map((each, index) => ({
      ...{ id: `m${index}`, title: text, standing: 'confirmed', overview: text, items: each },
      objectives: [{ id: 'one', text }],
      agenda: [{ kind: 'deck', title: text, minutes: 5 }],
    })),
    files: [],
  });

it('counts activities that say of a language that nobody has reviewed it', () => {
  const activity = (id: string, more: object = {}) => ({
    ...{ kind: 'activity', id, title: text, minutes: 5, materials: [] },
    ...{ steps: { en: ['Say it.'], es: ['Dígalo.'] }, guidance: { en: [], es: [] }, ...more },
  });
  expect(coverageOf(pack([[activity('one', { draft: ['es'] }), activity('two')]]))).toEqual([
    { language: 'en', kind: 'activity', count: 2, drafts: 0, total: 2 },
    { language: 'es', kind: 'activity', count: 2, drafts: 1, total: 2 },
  ]);
});

it('counts what a pack has in which language, drafts apart, and leaves out kinds that it has not at all', () => {
  const coverage = coverageOf(
    pack([
      [deck({ en: slides() }), { kind: 'hologram', id: 'later', title: text }],
      [deck({ en: slides(), es: slides({ draft: true }) })],
      [deck({ es: slides() })],
    ]),
  );
  expect(coverage).toEqual([
    { language: 'en', kind: 'deck', count: 2, drafts: 0, total: 3 },
    { language: 'es', kind: 'deck', count: 2, drafts: 1, total: 3 },
  ]);
});
