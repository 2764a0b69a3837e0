import type { SearchAnswer, SearchHit } from '../../../preload/contract/models/search.ts';
import type { Shelf } from '../shelf.ts';
import type { Found } from './find.ts';

/** What was found, with the names of the modules that it stands in. What is not on the shelf any more is left out. */
export const answerOf = (shelf: Shelf, { index, hits, more }: Found & Pick<SearchAnswer, 'index'>): SearchAnswer => ({
  index,
  more,
  hits: hits.flatMap((hit): SearchHit[] => {
    if (hit.place.kind === 'term') return [{ ...hit, moduleTitle: null }];
    const { packId, packVersion, moduleId } = hit.place.kind === 'module' ? hit.place.module : hit.place.item;
    const found = shelf.find(packId, packVersion, moduleId);
    return found === null ? [] : [{ ...hit, moduleTitle: found.module.title }];
  }),
});
