import { posix } from 'node:path';
import { referencesOf } from '../../../../main/library/html-deck/references.ts';
import type { PackModule } from '../../../../preload/contract/models/pack.ts';
import { mapAddress } from '../../../../renderer/deck-player/addresses.ts';
import { checkModule, checkTerms } from '../../../content/manifest/check-module.ts';
import { decksOf, type LintedDeck } from '../decks.ts';
import { type Finding, findingsOf, lineOf, type Rule } from '../finding.ts';
import { type PackUnderLint, textOf } from '../pack-under-lint.ts';

const say = findingsOf('links');

/** Whatever points somewhere points to something that is there. */
export const links: Rule = {
  name: 'links',
  run: async (pack) => {
    const decks = await decksOf(pack);
    return [
      ...(pack.draftProblems?.map(({ file, sentence }) => say('error', file, sentence)) ?? manifestFindings(pack, decks)),
      ...decks.flatMap((deck) => [...assetFindings(deck), ...slideNumbers(deck), ...pageNumbers(deck)]),
      ...(await addressFindings(pack, decks)),
    ];
  },
};

/** For a pack whose `pack.json` was written by hand: the very questions that are asked of sources. */
const manifestFindings = ({ manifest }: PackUnderLint, decks: readonly LintedDeck[]): readonly Finding[] => {
  const ids = new Set(manifest.modules.map(({ id }) => id));
  const named = manifest.roles.flatMap((role) => role.phases.flatMap((phase) => phase.modules));
  const sentences = [
    ...named.filter((id) => !ids.has(id)).map((id) => `A phase names the module "${id}", which is not there.`),
    ...[...ids].filter((id) => !named.includes(id)).map((id) => `The module "${id}" belongs to no phase.`),
    ...checkTerms(manifest.glossary, manifest.modules),
    ...manifest.modules.flatMap((module) =>
      checkModule(module, module, slideIdsOf(module, decks)).map((problem) => `${module.id}: ${problem}`),
    ),
  ];
  return sentences.map((sentence) => say('error', 'pack.json', sentence));
};

const slideIdsOf = (module: PackModule, decks: readonly LintedDeck[]) => {
  const found = new Map<string, Record<string, readonly string[]>>();
  for (const { module: own, itemId, language, deck } of decks) {
    if (own !== module) continue;
    found.set(itemId, { ...found.get(itemId), [language]: deck.slides.map(({ id }) => id) });
  }
  return found;
};

const assetFindings = ({ file, text, assets, deck }: LintedDeck): readonly Finding[] => {
  const beside = Object.fromEntries(assets.map((path) => [posix.relative(posix.dirname(file), path), path]));
  return deck.slides.flatMap((slide) =>
    referencesOf(slide).flatMap((address) =>
      mapAddress(address, beside as Parameters<typeof mapAddress>[1], '').kind === 'missing'
        ? [say('error', file, `The slide "${slide.id}" shows "${address}", which is not in the pack.`, lineOf(text, address))]
        : [],
    ),
  );
};

/** In notes: "skip to slide 7", and "slide 7 (“What do you hear?”)", which names it besides. */
const SLIDE_NUMBER = /\b(?:slide|diapositiva)\s+(\d{1,3})(?:\s*\(\s*["“«]([^"”»]+)["”»])?/gi;

const slideNumbers = ({ file, text, deck }: LintedDeck): readonly Finding[] =>
  deck.slides.flatMap(({ id, notes }) =>
    [...notes.matchAll(SLIDE_NUMBER)].flatMap(([whole, number = '', title]) => {
      const slide = deck.slides[Number(number) - 1];
      const line = lineOf(text, whole);
      if (slide === undefined) {
        return [say('error', file, `The notes of "${id}" name slide ${number}; there are ${deck.slides.length}.`, line)];
      }
      return title === undefined || plain(slide.title).startsWith(plain(title).slice(0, 12))
        ? []
        : [say('warning', file, `The notes of "${id}" call slide ${number} "${title}"; it is "${slide.title}".`, line)];
    }),
  );

const plain = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "workbook page 7", "página 7 del cuaderno". */
const PAGE_NUMBER = /\bworkbook,? pages? (\d{1,3})|\bpáginas? (\d{1,3}) del cuaderno/gi;

const pageNumbers = ({ module, language, file, text }: LintedDeck): readonly Finding[] => {
  const books = module.items.flatMap((item) => (item.kind === 'workbook' ? (item.variants[language] ?? []) : []));
  const most = Math.max(0, ...books.map(({ pages }) => pages));
  if (most === 0) return [];
  return [...text.matchAll(PAGE_NUMBER)].flatMap(([whole, english, spanish]) => {
    const page = Number(english ?? spanish);
    return page >= 1 && page <= most
      ? []
      : [say('error', file, `It names page ${page} of the workbook, which has ${most}.`, lineOf(text, whole))];
  });
};

const ADDRESS = /\bhttps?:[^\s"'<>\\]*/gi;

/** Addresses on the network are never followed by the kit, but people read them and type them in. */
const addressFindings = async (pack: PackUnderLint, decks: readonly LintedDeck[]): Promise<readonly Finding[]> => {
  const sources = ['roles.json', 'glossary.json', ...pack.manifest.modules.map(({ id }) => `modules/${id}/module.json`)];
  const texts: (readonly [string, string])[] = decks.map(({ file, text }) => [file, text]);
  for (const file of sources) texts.push([file, await textOf(pack, file)]);
  if (texts.every(([file, text]) => !file.endsWith('.json') || text === ''))
    texts.push(['pack.json', await textOf(pack, 'pack.json')]);
  return texts.flatMap(([file, text]) =>
    [...text.matchAll(ADDRESS)]
      .map(([address]) => address.replace(/[.,;:!?)\]}*_]+$/, ''))
      .filter((address) => !isAddress(address))
      .map((address) => say('error', file, `"${address}" is not an address that anybody could open.`, lineOf(text, address))),
  );
};

const isAddress = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { hostname } = new URL(text);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(hostname) && !/\.$/.test(hostname);
};
