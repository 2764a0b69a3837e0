import { compareVersions } from '../../../../preload/contract/compare-versions.ts';
import type { PackManifest } from '../../../../preload/contract/models/pack.ts';
import { decksOf, type LintedDeck } from '../decks.ts';
import { type Finding, findingsOf, type Rule } from '../finding.ts';
import type { PackUnderLint } from '../pack-under-lint.ts';

const say = findingsOf('stable-ids');

/** Bookmarks, notes and planned sessions point to ids: a new version keeps them. Asked only where a version before is given. */
export const stableIds: Rule = {
  name: 'stable-ids',
  run: async (pack) => {
    const { previous } = pack;
    if (previous === null) return [];
    const [before, after] = [previous.manifest, pack.manifest];
    if (before.id !== after.id) {
      return [
        say('error', 'roles.json', `The version before is called "${before.id}", this one "${after.id}": a pack keeps its id.`),
      ];
    }
    return [...versionFindings(before, after), ...idFindings(before, after), ...(await slideFindings(previous, pack))];
  },
};

const versionFindings = (before: PackManifest, after: PackManifest): readonly Finding[] =>
  compareVersions(after.version, before.version) > 0 || JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [
        say(
          'error',
          'roles.json',
          `It differs from version ${before.version} and is called ${after.version}: give it a higher number.`,
        ),
      ];

/** What there is to point to, by the words with which it is named. */
const pointedTo = (manifest: PackManifest): ReadonlyMap<string, { readonly file: string; readonly kind: string }> => {
  const found = new Map<string, { file: string; kind: string }>();
  for (const role of manifest.roles) {
    found.set(`the role "${role.id}"`, { file: 'roles.json', kind: '' });
    for (const phase of role.phases) found.set(`the phase "${phase.id}"`, { file: 'roles.json', kind: '' });
  }
  for (const { id, items, objectives } of manifest.modules) {
    const file = `modules/${id}/module.json`;
    found.set(`the module "${id}"`, { file, kind: '' });
    for (const item of items) found.set(`the item "${item.id}" of ${id}`, { file, kind: item.kind });
    for (const objective of objectives) found.set(`the objective "${objective.id}" of ${id}`, { file, kind: '' });
  }
  return found;
};

const idFindings = (before: PackManifest, after: PackManifest): readonly Finding[] => {
  const now = pointedTo(after);
  const modules = new Set(after.modules.map(({ id }) => id));
  return [...pointedTo(before)].flatMap(([name, { file, kind }]) => {
    const module = /^modules\/([^/]+)\//.exec(file)?.[1];
    const gone = module !== undefined && !modules.has(module);
    // A module that is gone is named once, not with all that it had.
    if (gone && !name.startsWith('the module')) return [];
    const there = now.get(name);
    if (there === undefined) return [say('warning', gone ? 'roles.json' : file, `${capital(name)} is no longer there.`)];
    return there.kind === kind
      ? []
      : [say('error', file, `${capital(name)} was a ${kind} and is a ${there.kind}: give the new one an id of its own.`)];
  });
};

const slideFindings = async (before: PackUnderLint, after: PackUnderLint): Promise<readonly Finding[]> => {
  const keyOf = ({ module, itemId, language }: LintedDeck) => `${module.id} ${itemId} ${language}`;
  const now = new Map((await decksOf(after)).map((deck) => [keyOf(deck), deck]));
  return (await decksOf(before)).flatMap((old) => {
    const deck = now.get(keyOf(old));
    if (deck === undefined) return [];
    const kept = new Set(deck.deck.slides.map(({ id }) => id));
    const known = new Set(old.deck.slides.map(({ id }) => id));
    return old.deck.slides
      .filter(({ id }) => !kept.has(id))
      .map(({ id, source }) => {
        const renamed = deck.deck.slides.find((slide) => !known.has(slide.id) && source !== '' && slide.source === source);
        return renamed === undefined
          ? say('warning', deck.file, `The slide "${id}" is no longer there.`)
          : say('error', deck.file, `The slide "${id}" is now called "${renamed.id}" and says the same: let it keep its id.`);
      });
  });
};

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
