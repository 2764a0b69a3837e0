import type { GlossaryTerm, PackItem, PackModule } from '../../../preload/contract/models/pack.ts';
import type { SourceItem } from './pack-source.ts';

/** A module as its author wrote it, items without files included, or as a finished manifest has it. */
type WrittenModule = Pick<PackModule, 'objectives' | 'agenda'> & { readonly items: readonly (SourceItem | PackItem)[] };

/** The ids of a deck's slides in their order, by the deck's id and by language. */
export type SlideIds = ReadonlyMap<string, Readonly<Record<string, readonly string[]>>>;

/**
 * What a schema cannot see: whether the parts of a module fit together. Each complaint is a sentence.
 *
 * @param source what the author wrote
 * @param module what the manifest will say
 */
export function checkModule(source: WrittenModule, module: PackModule, slideIds: SlideIds): readonly string[] {
  return [
    ...repeated(source.items.map((item) => item.id)).map((id) => `two items are called "${id}".`),
    ...repeated(source.objectives.map((objective) => objective.id)).map((id) => `two objectives are called "${id}".`),
    ...checkObjectives(source, module),
    ...checkAgenda(source, slideIds),
    ...[...slideIds.values()].flatMap(checkSlides),
  ];
}

/** Words that are explained twice, and words that modules use and nobody explains. */
export function checkTerms(glossary: readonly GlossaryTerm[], modules: readonly PackModule[]): readonly string[] {
  const known = glossary.map(({ id }) => id);
  return [
    ...repeated(known).map((id) => `glossary.json explains "${id}" twice.`),
    ...modules.flatMap(({ id, terms }) =>
      terms.filter((term) => !known.includes(term)).map((term) => `${id}: the word "${term}" is not in glossary.json.`),
    ),
  ];
}

function checkObjectives(source: WrittenModule, module: PackModule): string[] {
  const activities = new Set(source.items.filter((item) => item.kind === 'activity').map((item) => item.id));
  const books = module.items.flatMap((item) => (item.kind === 'workbook' ? Object.entries(item.variants) : []));
  return source.objectives.flatMap(({ id, activity, workbookPage }) => {
    const problems: string[] = [];
    if (activity !== undefined && !activities.has(activity)) {
      problems.push(`the objective "${id}" names the activity "${activity}", which is not there.`);
    }
    for (const [language, { pages }] of books) {
      if (workbookPage !== undefined && workbookPage > pages) {
        problems.push(`the objective "${id}" names page ${workbookPage}; the workbook in "${language}" has ${pages}.`);
      }
    }
    return problems;
  });
}

function checkAgenda(source: WrittenModule, slideIds: SlideIds): string[] {
  return source.agenda.flatMap((block) => {
    const name = Object.values(block.title)[0];
    const item = source.items.find((one) => one.id === block.item);
    const problems: string[] = [];
    if (block.item !== undefined && item === undefined) {
      problems.push(`the agenda item "${name}" opens "${block.item}", which is not there.`);
    }
    if (item?.kind === 'activity' && item.minutes !== block.minutes) {
      problems.push(`the agenda gives "${name}" ${block.minutes} minutes, the activity says ${item.minutes}.`);
    }
    for (const [language, ids] of Object.entries(slideIds.get(block.item ?? '') ?? {})) {
      if (block.slideId !== undefined && !ids.includes(block.slideId)) {
        problems.push(
          `the agenda item "${name}" starts at the slide "${block.slideId}", which the deck in "${language}" does not have.`,
        );
      }
    }
    return problems;
  });
}

/** A bookmark or a note points to a slide by its id, whatever the language: so all languages have the same ids in one order. */
function checkSlides(slideIds: Readonly<Record<string, readonly string[]>>): string[] {
  const [first, ...others] = Object.entries(slideIds);
  if (first === undefined) return [];
  const [language, ids] = first;
  return [
    ...repeated(ids).map((id) => `the deck in "${language}" has two slides called "${id}".`),
    ...others.flatMap(([other, otherIds]) => {
      const at = ids.findIndex((id, index) => otherIds[index] !== id);
      if (at < 0 && otherIds.length === ids.length) return [];
      const place = at < 0 ? ids.length : at;
      return [
        `slide ${place + 1} is "${ids[place] ?? 'not there'}" in "${language}" and "${otherIds[place] ?? 'not there'}" in "${other}".`,
      ];
    }),
  ];
}

function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
