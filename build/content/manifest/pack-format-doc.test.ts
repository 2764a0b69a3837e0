import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HourRules, PackCounty, Retention } from '../../../preload/contract/models/county.ts';
import { BlockKind, KnownPackItem, PackManifest, Standing } from '../../../preload/contract/models/pack.ts';
import { RULES } from '../../kit-cli/lint/finding.ts';
import { packJsonSchema, SCHEMA_FILE } from './schema.ts';
import { buildManifest } from './write-manifest.ts';

const page = await readFile(new URL('../../../docs/PACK-FORMAT.md', import.meta.url), 'utf8');

/** The example's files: code blocks whose first line names the file. */
const written = new Map([...page.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm)].map((match) => [match[1] ?? '', match[2] ?? '']));
const example = new Map([...written].filter(([path]) => path !== 'county.json'));

describe('docs/PACK-FORMAT.md', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kit-pack-example-'));
    for (const [path, text] of example) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('has an example that becomes exactly the pack.json that it shows', async () => {
    expect([...example.keys()]).toEqual([
      'roles.json',
      'modules/front-desk/module.json',
      'modules/front-desk/deck.en.md',
      'pack.json',
    ]);
    const { manifest, notes } = await buildManifest(folder);
    expect(notes).toEqual([]);
    const shown: unknown = JSON.parse(example.get('pack.json') ?? '');
    expect(shown).toEqual(manifest);
    expect(PackManifest.parse(shown)).toEqual(manifest);
  });

  it('has county settings that the kit takes, and names every part of them', () => {
    const county = PackCounty.strict().parse(JSON.parse(written.get('county.json') ?? ''));
    expect(Object.keys(county)).toEqual(expect.arrayContaining(Object.keys(PackCounty.shape)));
    const words = [...Object.keys(HourRules.shape), ...Retention.options, 'agree', 'yes-no', 'text', 'choice'];
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });

  it('explains every rule by which a pack is looked at', () => {
    expect(RULES.filter((rule) => !page.includes(`| \`${rule}\` |`))).toEqual([]);
  });

  it('names every field of pack.json, every kind and every standing', () => {
    const words = [
      ...Object.keys(PackManifest.shape),
      ...KnownPackItem.options.map((option) => option.shape.kind.value),
      ...BlockKind.options,
      ...Standing.options,
    ];
    expect(words.filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });
});

it('docs/pack.schema.json says what the kit reads (npm run content writes it)', async () => {
  const written: unknown = JSON.parse(await readFile(SCHEMA_FILE, 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(packJsonSchema())));
});
