import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { SearchHit } from '../../../preload/contract/models/search.ts';
import { type PickGroup, PickList } from '../../components/pick-list.tsx';
import { useLanguage } from '../../hooks/use-words.ts';
import { Excerpt } from '../find/excerpt.tsx';
import { hitKey, pathOf } from '../find/hit-place.ts';
import { SearchStatus } from '../find/search-status.tsx';
import { useHitGroups } from '../find/use-hit-items.tsx';
import { useLibrarySearch } from '../find/use-library-search.ts';
import { HitPreview } from './hit-preview.tsx';
import { send } from './live-commands.ts';
import styles from './slide-picker.module.css';
import { SlidePreview } from './slide-preview.tsx';
import { findSlides, type SlideHit } from './slide-search.ts';
import { hiddenFromWall, wallShape } from './stage.tsx';
import { useDeckOf } from './use-content.ts';
import { wallCommandOf } from './wall-command.ts';

interface FindPanelProps {
  readonly view: LiveView;
  readonly deckOrigin: string;
  /** The language of the wall: a slide is looked at as it would come there. */
  readonly wallLanguage: string;
  readonly onTakeSlide: (slideId: string) => void;
  readonly onClose: () => void;
}

const slideKey = (slideId: string): string => `here ${slideId}`;

/** What the library has at a slide of the deck on the wall is among the deck's own hits already. */
const isElsewhere = ({ place }: SearchHit, { state: { screen } }: LiveView, deck: Deck | null): boolean => {
  if (deck === null || screen.kind !== 'deck' || (place.kind !== 'slide' && place.kind !== 'notes')) return true;
  const { packId, moduleId, itemId } = place.item;
  return packId !== screen.item.packId || moduleId !== screen.item.moduleId || itemId !== screen.item.itemId;
};

/** One search, from near to far: this deck first, then the whole library. What is chosen is seen by the trainer alone. */
export const FindPanel = ({ view, deckOrigin, wallLanguage, onTakeSlide, onClose }: FindPanelProps): ReactElement => {
  const { t } = useTranslation(['find', 'live']);
  const language = useLanguage();
  const { screen, frozen } = view.state;
  const deck = useDeckOf(screen);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [, go] = useLocation();
  const search = useLibrarySearch(query, language);
  const groupsOf = useHitGroups();
  const slides = useMemo(() => (deck === null ? [] : findSlides(deck, query)), [deck, query]);
  const found = (search.answer?.hits ?? []).filter((hit) => isElsewhere(hit, view, deck));

  const here = screen.kind === 'deck' ? screen.slideId : null;
  const onWall = view.wall.cover === 'none' && frozen === null ? here : null;
  const ids = [...slides.map(({ slideId }) => slideKey(slideId)), ...found.map(hitKey)];
  const wanted = chosen ?? (here === null ? null : slideKey(here));
  const selected = wanted !== null && ids.includes(wanted) ? wanted : (ids[0] ?? null);
  const slide = slides.find(({ slideId }) => slideKey(slideId) === selected);
  const hit = found.find((each) => hitKey(each) === selected);

  const takeHit = (taken: SearchHit): void => {
    const command = wallCommandOf(taken.place);
    if (command === null) go(pathOf(taken));
    else send(command);
    onClose();
  };

  const groups: readonly PickGroup[] = [
    { id: 'here', label: t('live.thisDeck', { count: slides.length }), items: slides.map((each) => itemOf(each, onWall)) },
    ...groupsOf(found).map((group) => ({ ...group, label: t('live.library', { module: group.label ?? '' }) })),
  ];
  function itemOf({ slideId, number, title, where, excerpt }: SlideHit, wall: string | null) {
    return {
      id: slideKey(slideId),
      mark: String(number),
      title,
      ...(where === 'title' ? {} : { under: <Excerpt parts={excerpt} />, where: t(`live:find.where.${where}`) }),
      here: slideId === wall ? t('live:overview.onWall') : '',
    };
  }
  const shape = wallShape(view.wallSize);
  const covered = hiddenFromWall(view);
  return (
    <div className={styles.picker}>
      <div className={styles.choices}>
        <PickList
          label={t('results')}
          groups={groups}
          selected={selected}
          onSelect={setChosen}
          onTake={() => {
            if (slide !== undefined) onTakeSlide(slide.slideId);
            // What an older query found must not land on the wall because somebody types faster than the answer comes.
            else if (hit !== undefined && (!search.pending || chosen !== null)) takeHit(hit);
          }}
          search={{
            label: t('live.label'),
            query,
            onQuery: (typed) => {
              setQuery(typed);
              setChosen(null);
            },
          }}
          none={search.enough ? (search.pending ? null : t('live.none')) : t('live.noneDeck')}
          long
        />
        <div className={styles.hint}>
          {search.enough ? <SearchStatus search={search} /> : t('live:find.results', { count: slides.length })}
        </div>
      </div>
      {slide !== undefined && deck !== null ? (
        <SlidePreview
          deck={deck}
          number={slide.number}
          slideId={slide.slideId}
          title={slide.title}
          shape={shape}
          deckOrigin={deckOrigin}
          covered={covered}
          onTake={() => onTakeSlide(slide.slideId)}
        />
      ) : hit !== undefined ? (
        <HitPreview
          key={hitKey(hit)}
          hit={hit}
          shape={shape}
          deckOrigin={deckOrigin}
          wallLanguage={wallLanguage}
          covered={covered}
          onTake={() => takeHit(hit)}
        />
      ) : null}
    </div>
  );
};
