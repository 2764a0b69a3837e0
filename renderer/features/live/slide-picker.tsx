import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DeckFrame } from '../../deck-player/deck-frame.tsx';
import type { Overlay } from './console.tsx';
import { send } from './live-commands.ts';
import { PickList } from './pick-list.tsx';
import { SlideGrid } from './slide-grid.tsx';
import styles from './slide-picker.module.css';
import { findSlides, type SlideHit } from './slide-search.ts';
import { hiddenFromWall, wallShape } from './stage.tsx';
import { useDeckOf } from './use-content.ts';
import { useSettled } from './use-settled.ts';

/** More steps than any slide has: all of it is shown. */
const EVERYTHING = 999;

interface SlidePickerProps {
  readonly overlay: Overlay | null;
  readonly onClose: () => void;
  readonly view: LiveView;
  readonly day: Day | undefined;
  readonly deckOrigin: string;
}

/** Overview and find: a private look at the deck. Only Enter (or a second click) puts something on the wall. */
export const SlidePicker = (props: SlidePickerProps): ReactElement | null => {
  const { t } = useTranslation('live');
  const { overlay, onClose } = props;
  const open = overlay === 'overview' || overlay === 'find';
  const title = overlay === 'find' ? t('find.title') : t('overview.title');
  return (
    <Dialog title={title} open={open} onClose={onClose} wide={overlay === 'find'} full={overlay === 'overview'}>
      {open ? <Picker key={overlay} {...props} /> : null}
    </Dialog>
  );
};

const Picker = ({ overlay, onClose, view, day, deckOrigin }: SlidePickerProps): ReactElement => {
  const { t } = useTranslation('live');
  const { screen } = view.state;
  const deck = useDeckOf(screen);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const hits = useMemo(() => (deck === null ? [] : findSlides(deck, query)), [deck, query]);
  if (screen.kind !== 'deck' || deck === null) return <AgendaPicker view={view} day={day} onClose={onClose} />;

  const here = screen.slideId;
  const { wall } = view;
  const onWall = wall.cover === 'none' && wall.screen.kind === 'deck' ? wall.screen.slideId : null;
  const selected = hits.find(({ slideId }) => slideId === (chosen ?? here)) ?? hits[0];
  const take = (slideId: string): void => {
    send({ kind: 'go-to-slide', slideId, step: 0 });
    onClose();
  };
  const preview =
    selected === undefined ? null : (
      <Preview
        deck={deck}
        hit={selected}
        shape={wallShape(view.wallSize)}
        deckOrigin={deckOrigin}
        covered={hiddenFromWall(view)}
        onTake={take}
      />
    );
  if (overlay === 'overview') {
    return (
      <div className={styles.overview}>
        <SlideGrid
          deck={deck}
          deckOrigin={deckOrigin}
          shape={wallShape(view.wallSize)}
          selected={selected?.slideId ?? null}
          onWall={onWall}
          onSelect={setChosen}
          onTake={take}
        />
        {preview}
      </div>
    );
  }
  return (
    <div className={styles.picker}>
      <div className={styles.choices}>
        <PickList
          label={t('find.title')}
          items={hits.map(({ slideId, number, title, where, excerpt }) => ({
            id: slideId,
            mark: String(number),
            title,
            under: where === 'title' ? '' : `${t(`find.where.${where}`)}: ${excerpt}`,
            here: slideId === onWall ? t('overview.onWall') : '',
          }))}
          selected={selected?.slideId ?? null}
          onSelect={setChosen}
          onTake={take}
          search={{
            label: t('find.label'),
            query,
            onQuery: (typed) => {
              setQuery(typed);
              setChosen(null);
            },
          }}
          none={t('find.none')}
        />
        <p className={styles.hint}>{t('find.results', { count: hits.length })}</p>
      </div>
      {preview}
    </div>
  );
};

interface PreviewProps {
  readonly deck: Deck;
  readonly hit: SlideHit;
  readonly shape: number;
  readonly deckOrigin: string;
  /** The wall is black, frozen or on its welcome card: what is taken lies ready under that. */
  readonly covered: boolean;
  readonly onTake: (slideId: string) => void;
}

/** Drawn once the choice stands still: arrows that are held cost nothing. */
const STANDS_MS = 90;

/** The chosen slide, large enough to be read by the trainer alone, and the way onto the wall. */
const Preview = ({ deck, hit, shape, deckOrigin, covered, onTake }: PreviewProps): ReactElement => {
  const { t } = useTranslation('live');
  const slideId = useSettled(hit.slideId, STANDS_MS);
  return (
    <div className={styles.preview}>
      <DeckFrame
        deck={deck}
        position={{ slideId, step: EVERYTHING }}
        mode="preview"
        origin={deckOrigin}
        title={t('overview.slide', { number: hit.number, title: hit.title })}
        className={styles.frame ?? ''}
        style={{ aspectRatio: String(shape) }}
      />
      <p className={styles.previewTitle}>{t('overview.slide', { number: hit.number, title: hit.title })}</p>
      <div>
        <Button kind="primary" icon="projector" onPress={() => onTake(hit.slideId)}>
          {t(covered ? 'overview.ready' : 'overview.take')}
        </Button>
      </div>
      <p className={styles.hint}>{t(covered ? 'overview.covered' : 'overview.hint')}</p>
    </div>
  );
};

/** Where there is no deck, the overview is the agenda. */
const AgendaPicker = ({ view, day, onClose }: Pick<SlidePickerProps, 'view' | 'day' | 'onClose'>): ReactElement => {
  const { t } = useTranslation('live');
  const blocks = day?.blocks ?? [];
  const [chosen, setChosen] = useState<string | null>(view.state.blockId ?? blocks[0]?.id ?? null);
  return (
    <div className={styles.choices}>
      <p>{t('overview.none')}</p>
      <PickList
        label={t('regions.agenda')}
        items={blocks.map(({ id, title, minutes }, index) => ({
          id,
          mark: String(index + 1),
          title,
          under: t('next.blockMinutes', { count: minutes }),
          here: id === view.state.blockId ? t('agenda.now') : '',
        }))}
        selected={chosen}
        onSelect={setChosen}
        onTake={(id) => {
          const block = blocks.find((one) => one.id === id);
          if (block !== undefined) send({ kind: 'go-to-block', blockId: block.id });
          onClose();
        }}
        search={null}
        none=""
      />
      <p className={styles.hint}>{t('overview.hint')}</p>
    </div>
  );
};
