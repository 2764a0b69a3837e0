import { expect, it } from 'vitest';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import type { Catalog } from '../../preload/contract/models/library.ts';
import { PackManifest } from '../../preload/contract/models/pack.ts';
import { catalogOf, shelfOf } from './catalog.ts';
import { glossaryOf } from './glossary.ts';
import { moduleDetail } from './module-detail.ts';
import { packOf } from './pack.ts';

const text = (en: string) => ({ en });
const module = (id: string, terms: readonly string[] = []) => ({
  id,
  title: text(`Module ${id}`),
  standing: 'starter',
  overview: text('An overview'),
  objectives: [{ id: 'one', text: text('Do one thing') }],
  items: [],
  agenda: [{ kind: 'break', title: text('Break'), minutes: 10 }],
  terms,
});
const role = (id: string, modules: readonly string[]) => ({
  id,
  title: text(`Role ${id}`),
  standing: 'starter',
  summary: text('Does things'),
  phases: [{ id: `${id}-0`, number: '0', title: text('First'), standing: 'starter', modules }],
});
const pack = packOf(
  PackManifest.parse({
    formatVersion: 1,
    minKit: '0.1.0',
    id: 'test.pack',
    version: '1.0.0',
    title: text('Pack'),
    publisher: 'Test',
    license: 'CC0-1.0',
    languages: ['en'],
    roles: [role('empty', []), role('both', ['b', 'a', 'gone']), role('one', ['a'])],
    modules: [module('a', ['ferpa', 'nowhere', 'cost']), module('b', ['cost'])],
    glossary: ['cost', 'ferpa'].map((id) => ({ id, term: text(id.toUpperCase()), meaning: text('A word') })),
    files: [],
  }),
  Sha256.parse('a'.repeat(64)),
  null,
);
const catalog: Catalog = catalogOf([pack]);

it('shows a role with its modules in the order of the pack, and the others by name and number', () => {
  const shelf = shelfOf(catalog, 'both');
  expect(shelf.here?.phases[0]?.modules.map(({ moduleId }) => moduleId)).toEqual(['b', 'a']);
  expect(shelf.roles.map(({ id, modules }) => [id, modules])).toEqual([
    ['empty', 0],
    ['both', 2],
    ['one', 1],
  ]);
});

it.each([null, 'nobody'])('opens on the first role that has a module when %s is asked for', (roleId) =>
  expect(shelfOf(catalog, roleId).here?.id).toBe('both'),
);

it('has nothing to open on where nothing is on board', () => expect(shelfOf({ packs: [], roles: [] }, null).here).toBeNull());

it('gives a module its words in its own order, and each word the modules that use it', () => {
  const [first] = pack.manifest.modules;
  if (first === undefined) throw new Error('no module');
  expect(moduleDetail(pack, first).terms.map(({ id }) => id)).toEqual(['ferpa', 'cost']);
  expect(glossaryOf([pack]).map(({ id, usedIn }) => [id, usedIn.map(({ moduleId }) => moduleId)])).toEqual([
    ['cost', ['a', 'b']],
    ['ferpa', ['a']],
  ]);
});
