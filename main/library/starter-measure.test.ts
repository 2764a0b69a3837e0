import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readManifest } from './manifest.ts';

/** How much of a program the kit ships, so that a module that is cut short or falls out of its phase is noticed. */

const bytes = readFileSync(new URL('../../resources/packs/starter/pack.json', import.meta.url));
const read = readManifest(bytes, 'starter', '999.0.0');
if (!read.ok) throw new Error(JSON.stringify(read.problem));
const { roles, modules, glossary, files } = read.value;

const LANGUAGES = ['en', 'es'];
const inBoth = (words: Readonly<Record<string, unknown>>) => LANGUAGES.every((language) => language in words);

it('has at least twenty modules, under 120 MB', () => {
  expect(modules.length).toBeGreaterThanOrEqual(20);
  expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(120_000_000);
});

it('has eight roles', () => {
  expect(roles).toHaveLength(8);
});

it.each(roles.map(({ id, phases }) => [id, phases] as const))('%s has two phases or more with modules', (_, phases) => {
  const known = new Set<string>(modules.map(({ id }) => id));
  expect(phases.filter((phase) => phase.modules.some((id) => known.has(id))).length).toBeGreaterThanOrEqual(2);
  expect(phases.flatMap((phase) => phase.modules).filter((id) => !known.has(id))).toEqual([]);
});

describe.each(modules.map((module) => [module.id, module] as const))('%s', (_, { objectives, items, terms }) => {
  const activities = items.filter((item) => item.kind === 'activity');
  const workbooks = items.filter((item) => item.kind === 'workbook');

  it('has five to eight objectives, each practised, written on and asked about', () => {
    expect(objectives.length).toBeGreaterThanOrEqual(5);
    expect(objectives.length).toBeLessThanOrEqual(8);
    const practised = new Set<string>(activities.map(({ id }) => id));
    const pages = Math.min(...workbooks.flatMap(({ variants }) => Object.values(variants).map((variant) => variant.pages)));
    const loose = objectives.filter(
      ({ activity = '', workbookPage = Number.POSITIVE_INFINITY, evaluationQuestion = {} }) =>
        !practised.has(activity) || workbookPage > pages || !inBoth(evaluationQuestion),
    );
    expect(loose.map(({ id }) => id)).toEqual([]);
  });

  it('has two activities or more, a video and a workbook in both languages, and slides', () => {
    expect(activities.length).toBeGreaterThanOrEqual(2);
    expect(activities.filter(({ steps }) => !inBoth(steps)).map(({ id }) => id)).toEqual([]);
    expect(workbooks.some(({ variants }) => inBoth(variants))).toBe(true);
    expect(items.some((item) => item.kind === 'video' && inBoth(item.variants))).toBe(true);
    // Spanish slides come module by module.
    expect(items.some((item) => item.kind === 'deck' && 'en' in item.variants)).toBe(true);
  });

  it('explains its words', () => {
    const explained = new Set<string>(glossary.map(({ id }) => id));
    expect(terms.length).toBeGreaterThan(0);
    expect(terms.filter((term) => !explained.has(term))).toEqual([]);
  });
});

it('has slides in Spanish where it had them once', () => {
  const spoken = modules.filter(({ items }) => items.some((item) => item.kind === 'deck' && inBoth(item.variants)));
  expect(spoken.map(({ id }) => id)).toEqual(expect.arrayContaining(['counselor-0-hallway', 'clinician1-1-first-six-weeks']));
});
