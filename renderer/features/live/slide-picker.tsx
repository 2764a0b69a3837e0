import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { DeckFrame } from '../../deck-player/deck-frame.tsx';
import type { Overlay } from './console.tsx';
import { send } from './live-commands.ts';
import { PickList } from './pick-list.tsx';
import styles from './slide-picker.module.css';
import { findSlides } from './slide-search.ts';
import { useDeckOf } from './use-content.ts';

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
    <Dialog title={title} open={open} onClose={onClose} wide>
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
  return (
    <div className={styles.picker}>
      <div className={styles.choices}>
        <PickList
          label={t('overview.title')}
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
          search={
            overlay === 'find'
              ? {
                  label: t('find.label'),
                  query,
                  onQuery: (typed) => {
                    setQuery(typed);
                    setChosen(null);
                  },
                }
              : null
          }
          none={t('find.none')}
        />
        <p className={styles.hint}>
          {overlay === 'find' ? `${t('find.results', { count: hits.length })}. ${t('find.hint')}` : t('overview.hint')}
        </p>
      </div>
      {selected === undefined ? null : (
        <div className={styles.preview}>
          <DeckFrame
            deck={deck}
            position={{ slideId: selected.slideId, step: 99 }}
            mode="preview"
            origin={deckOrigin}
            title={t('overview.slide', { number: selected.number, title: selected.title })}
            className={styles.frame ?? ''}
          />
          <p>{t('overview.slide', { number: selected.number, title: selected.title })}</p>
        </div>
      )}
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
