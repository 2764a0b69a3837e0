import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PickList } from '../../components/pick-list.tsx';
import type { Overlay } from './console.tsx';
import { FindPanel } from './find-panel.tsx';
import { send } from './live-commands.ts';
import { SlideGrid } from './slide-grid.tsx';
import styles from './slide-picker.module.css';
import { SlidePreview } from './slide-preview.tsx';
import { hiddenFromWall, wallShape } from './stage.tsx';
import { useDeckOf } from './use-content.ts';

interface SlidePickerProps {
  readonly overlay: Overlay | null;
  readonly onClose: () => void;
  readonly view: LiveView;
  readonly day: Day | undefined;
  readonly deckOrigin: string;
  readonly wallLanguage: string;
}

/** Overview and find: a private look at the deck. Only Enter (or a second click) puts something on the wall. */
export const SlidePicker = (props: SlidePickerProps): ReactElement | null => {
  const { t } = useTranslation(['live', 'find']);
  const { overlay, onClose } = props;
  const open = overlay === 'overview' || overlay === 'find';
  const title = overlay === 'find' ? t('find:live.title') : t('overview.title');
  return (
    <Dialog title={title} open={open} onClose={onClose} wide={overlay === 'find'} full={overlay === 'overview'}>
      {open ? <Picker key={overlay} {...props} /> : null}
    </Dialog>
  );
};

const Picker = ({ overlay, onClose, view, day, deckOrigin, wallLanguage }: SlidePickerProps): ReactElement => {
  const take = (slideId: string): void => {
    send({ kind: 'go-to-slide', slideId, step: 0 });
    onClose();
  };
  return overlay === 'find' ? (
    <FindPanel view={view} deckOrigin={deckOrigin} wallLanguage={wallLanguage} onTakeSlide={take} onClose={onClose} />
  ) : (
    <Overview view={view} day={day} deckOrigin={deckOrigin} onTake={take} onClose={onClose} />
  );
};

interface OverviewProps extends Pick<SlidePickerProps, 'view' | 'day' | 'deckOrigin' | 'onClose'> {
  readonly onTake: (slideId: string) => void;
}

const Overview = ({ view, day, deckOrigin, onTake, onClose }: OverviewProps): ReactElement => {
  const { screen } = view.state;
  const deck = useDeckOf(screen);
  const [chosen, setChosen] = useState<string | null>(null);
  if (screen.kind !== 'deck' || deck === null) return <AgendaPicker view={view} day={day} onClose={onClose} />;

  const { wall } = view;
  const onWall = wall.cover === 'none' && wall.screen.kind === 'deck' ? wall.screen.slideId : null;
  const wanted = chosen ?? screen.slideId;
  const index = Math.max(
    0,
    deck.slides.findIndex(({ id }) => id === wanted),
  );
  const slide = deck.slides[index];
  return (
    <div className={styles.overview}>
      <SlideGrid
        deck={deck}
        deckOrigin={deckOrigin}
        shape={wallShape(view.wallSize)}
        selected={slide?.id ?? null}
        onWall={onWall}
        onSelect={setChosen}
        onTake={onTake}
      />
      {slide === undefined ? null : (
        <SlidePreview
          deck={deck}
          slideId={slide.id}
          number={index + 1}
          title={slide.title}
          shape={wallShape(view.wallSize)}
          deckOrigin={deckOrigin}
          covered={hiddenFromWall(view)}
          onTake={() => onTake(slide.id)}
        />
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
        groups={[
          {
            id: 'agenda',
            label: null,
            items: blocks.map(({ id, title, minutes }, index) => ({
              id,
              mark: String(index + 1),
              title,
              under: t('next.blockMinutes', { count: minutes }),
              here: id === view.state.blockId ? t('agenda.now') : '',
            })),
          },
        ]}
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
