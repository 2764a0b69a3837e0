import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../preload/contract/models/search.ts';
import { Icon } from '../../components/icons/icon.tsx';
import type { PickGroup, PickItem } from '../../components/pick-list.tsx';
import { languageName } from '../../hooks/language-name.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import { clockOf } from '../notes/note-text.ts';
import { Excerpt } from './excerpt.tsx';
import { hitKey, PLACE_ICONS } from './hit-place.ts';

/** What a list shows of hits: by module, in the order in which each module was first found; words of the glossary by themselves. */
export const useHitGroups = (): ((hits: readonly SearchHit[]) => readonly PickGroup[]) => {
  const { t } = useTranslation('find');
  const localized = useLocalized();
  const language = useLanguage();
  const where = ({ place, language: tag }: SearchHit): string => {
    const leads =
      place.kind === 'transcript'
        ? t('leads.transcript', { time: clockOf(place.seconds) })
        : place.kind === 'page'
          ? t('leads.page', { page: place.page })
          : t(`leads.${place.kind}`);
    return tag === language ? leads : t('leads.inLanguage', { leads, language: languageName(tag, language) });
  };
  const item = (hit: SearchHit): PickItem => ({
    id: hitKey(hit),
    mark: <Icon name={PLACE_ICONS[hit.place.kind]} />,
    title: hit.title,
    under: <Excerpt parts={hit.excerpt} />,
    where: where(hit),
    lang: hit.language,
  });
  return (hits) => {
    const groups = new Map<string, { id: string; label: string; items: PickItem[] }>();
    for (const hit of hits) {
      const { place } = hit;
      const ref = place.kind === 'term' ? null : place.kind === 'module' ? place.module : place.item;
      const id = ref === null ? 'words' : `${ref.packId}/${ref.moduleId}`;
      const group = groups.get(id) ?? {
        id,
        label: hit.moduleTitle === null ? t('words') : localized(hit.moduleTitle),
        items: [],
      };
      group.items.push(item(hit));
      groups.set(id, group);
    }
    return [...groups.values()];
  };
};
