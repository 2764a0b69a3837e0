import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { KnownPackItem, PackModule } from '../../../preload/contract/models/pack.ts';
import { checkModule, type SlideIds } from './check-module.ts';
import { findItem } from './find-item.ts';
import { ModuleSource, readSource } from './pack-source.ts';

export interface ReadModule {
  readonly module: PackModule;
  /** Every file of the pack that the module's items lean on. */
  readonly paths: readonly string[];
  readonly slideIds: SlideIds;
  /** What could not be listed yet, in sentences. */
  readonly notes: readonly string[];
  /** What does not fit together, in sentences. */
  readonly problems: readonly string[];
}

/**
 * Reads `modules/<id>/module.json` and completes it from the files beside it, as `find-item.ts` says. An item whose files are not
 * there is left out with a note; agenda items then open nothing. Throws sentences when something cannot be read at all.
 *
 * @param language what is spoken in a video that does not say
 */
export async function readModule(root: string, id: string, language: LanguageTag): Promise<ReadModule> {
  const folder = `modules/${id}`;
  const source = await readSource(join(root, folder, 'module.json'), ModuleSource, root);
  if (source.id !== id) throw new Error(`${folder}/module.json: its id is "${source.id}", its folder is "${id}".`);
  const names = (await readdir(join(root, folder))).sort();
  const items: KnownPackItem[] = [];
  const paths: string[] = [];
  const notes: string[] = [];
  const slideIds = new Map<string, Readonly<Record<string, readonly string[]>>>();
  for (const wanted of source.items) {
    const found = await findItem({ root, folder, names, language }, wanted);
    if (found.item === undefined) notes.push(`${id}: "${wanted.id}" is left out, its files are not there yet.`);
    else items.push(found.item);
    paths.push(...found.paths);
    if (found.slideIds !== undefined) slideIds.set(wanted.id, found.slideIds);
  }
  const present = new Set(items.map((item) => item.id));
  const agenda = source.agenda.map(({ item, slideId, ...block }) => ({
    ...block,
    ...(item !== undefined && present.has(item) ? { item, ...(slideId === undefined ? {} : { slideId }) } : {}),
  }));
  const module = { ...source, items, agenda };
  const problems = checkModule(source, module, slideIds).map((problem) => `${id}: ${problem}`);
  return { module, paths, slideIds, notes, problems };
}
