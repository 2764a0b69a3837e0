import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { LiveCommand } from '../../../preload/contract/models/live.ts';
import type { SearchPlace } from '../../../preload/contract/models/search.ts';

/** How a place of the library comes onto the wall; null for what the wall does not show: a page, a word, a module as a whole. */
export const wallCommandOf = (place: SearchPlace): LiveCommand | null => {
  switch (place.kind) {
    case 'slide':
    case 'notes':
      return { kind: 'open-item', item: place.item, slideId: place.slideId };
    case 'transcript':
      return { kind: 'open-item', item: place.item, seconds: place.seconds };
    case 'activity':
      return { kind: 'open-item', item: place.item };
    case 'module':
    case 'term':
    case 'page':
      return null;
    default:
      return assertNever(place, 'place of a hit');
  }
};
