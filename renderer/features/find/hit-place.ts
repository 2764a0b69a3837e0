import { assertNever } from '../../../preload/contract/assert-never.ts';
import type { SearchHit, SearchPlace } from '../../../preload/contract/models/search.ts';
import { paths } from '../../app/routes.ts';
import type { IconName } from '../../components/icons/paths.ts';

/** The drawing of each kind of place. */
export const PLACE_ICONS: Readonly<Record<SearchPlace['kind'], IconName>> = {
  module: 'library',
  term: 'list',
  slide: 'slides',
  notes: 'note',
  transcript: 'video',
  page: 'book',
  activity: 'hand',
};

/** The address at which a hit can be looked at privately: that very slide, second or page, in the language of the words. */
export const pathOf = ({ place, language }: Pick<SearchHit, 'place' | 'language'>): string => {
  switch (place.kind) {
    case 'module':
      return paths.module(place.module.packId, place.module.moduleId);
    case 'term':
      return paths.word(place.packId, place.termId);
    case 'slide':
    case 'notes':
      return paths.itemAt(place.item, { kind: 'slide', at: place.slideId, language });
    case 'transcript':
      return paths.itemAt(place.item, { kind: 'second', at: String(place.seconds), language });
    case 'page':
      return paths.itemAt(place.item, { kind: 'page', at: String(place.page), language });
    case 'activity':
      return paths.itemAt(place.item, { kind: 'all', at: '0', language });
    default:
      return assertNever(place, 'place of a hit');
  }
};

/** The same for two hits only if they stand at the same place in the same language. */
export const hitKey = ({ place, language }: SearchHit): string => `${language} ${JSON.stringify(place)}`;
