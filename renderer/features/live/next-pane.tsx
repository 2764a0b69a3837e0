import { memo, type ReactElement, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogItem } from '../../../preload/contract/models/library.ts';
import type { LiveState, LiveView, Screen } from '../../../preload/contract/models/live.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import type { IconName } from '../../components/icons/paths.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useSettled } from '../../hooks/use-settled.ts';
import { useWallSetting } from '../wall-view/wall-context.ts';
import { WallPicture } from '../wall-view/wall-picture.tsx';
import { type NextUp, nextUp } from './next-up.ts';
import { region } from './regions.ts';
import styles from './stage.module.css';
import { hiddenFromWall } from './stage.tsx';
import { useCatalogItem, useDeckOf } from './use-content.ts';
import { slideNumber } from './wall-words.ts';

interface NextPaneProps {
  readonly view: LiveView;
  readonly blocks: readonly Block[];
}

/** Drawn once the slides stand still: while a key is held, the wall comes first. */
const STANDS_MS = 90;

/** What "Next" brings, and what lies ready under Black, Welcome or Freeze. */
export const NextPane = ({ view, blocks }: NextPaneProps): ReactElement => {
  const { t } = useTranslation('live');
  const state = useSettled(view.state, STANDS_MS);
  return (
    <section className={styles.side} {...region(t('regions.next'))}>
      <h2 className={styles.label}>{t('regions.next')}</h2>
      <Next state={state} blocks={blocks} />
      {hiddenFromWall(view) ? <Under screen={state.screen} /> : null}
    </section>
  );
};

/** The next slide or step, or the next agenda item, small. */
const Next = memo(({ state, blocks }: { readonly state: LiveState; readonly blocks: readonly Block[] }): ReactElement => {
  const { t } = useTranslation('live');
  const deck = useDeckOf(state.screen);
  const next = nextUp(state, blocks, deck);
  const item = useCatalogItem(next.kind === 'block' ? next.block.item : null);
  const { language } = useWallSetting();
  const screen = useMemo(() => screenOf(next, state.screen, item, language), [next, state.screen, item, language]);
  const words = ((): ReactNode => {
    switch (next.kind) {
      case 'slide': {
        const slide = deck?.slides.find(({ id }) => id === next.slideId);
        const number = (deck?.slides.findIndex(({ id }) => id === next.slideId) ?? -1) + 1;
        return next.newSlide ? t('next.slide', { number, title: slide?.title ?? '' }) : t('next.step');
      }
      case 'block':
        return t('next.block', { title: next.block.title });
      case 'play':
        return t('next.play');
      case 'end':
        return t(blocks.length === 0 ? 'next.noneHint' : 'next.endHint');
    }
  })();
  return (
    <>
      {screen === null ? <NextCard next={next} item={item} noAgenda={blocks.length === 0} /> : <Small screen={screen} />}
      <p className={styles.words}>{words}</p>
    </>
  );
});

const screenOf = (next: NextUp, screen: Screen, item: CatalogItem | null, language: string): Screen | null => {
  if (next.kind === 'slide' && screen.kind === 'deck') return { ...screen, slideId: next.slideId, step: next.step };
  if (next.kind !== 'block' || item === null) return null;
  const { slideId } = next.block;
  if (item.kind === 'deck' && slideId !== null) return { kind: 'deck', item: item.ref, language, slideId, step: 0 };
  return item.kind === 'activity' ? { kind: 'activity', item: item.ref, language } : null;
};

const ICONS: Readonly<Record<string, IconName>> = {
  deck: 'slides',
  video: 'video',
  activity: 'group',
  break: 'cup',
  lunch: 'cup',
  end: 'flag',
};

interface NextCardProps {
  readonly next: NextUp;
  readonly item: CatalogItem | null;
  readonly noAgenda: boolean;
}

/** Where there is nothing to draw: the agenda item in words, a video by its poster. */
const NextCard = ({ next, item, noAgenda }: NextCardProps): ReactElement => {
  const { t } = useTranslation('live');
  const { data: video } = useAsk('library.video', item?.kind === 'video' ? { item: item.ref } : null);
  const icon = ICONS[next.kind === 'end' ? 'end' : (item?.kind ?? (next.kind === 'block' ? next.block.kind : ''))] ?? 'list';
  if (video?.poster != null) {
    return (
      <div className={styles.small}>
        <img className={styles.poster} src={video.poster} alt="" />
        <span className={styles.posterMark}>
          <Icon name="play" size={32} />
        </span>
      </div>
    );
  }
  return (
    <div className={styles.small} data-plain="">
      <Icon name={next.kind === 'play' ? 'play' : icon} size={32} />
      <p>
        {next.kind === 'block' ? next.block.title : next.kind === 'end' ? t(noAgenda ? 'next.none' : 'next.end') : t('next.play')}
      </p>
      {next.kind === 'block' ? <p className={styles.minutes}>{t('next.blockMinutes', { count: next.block.minutes })}</p> : null}
    </div>
  );
};

/** Where the trainer is while the wall shows something else. */
const Under = ({ screen }: { readonly screen: Screen }): ReactElement => {
  const { t } = useTranslation('live');
  const deck = useDeckOf(screen);
  return (
    <div className={styles.under}>
      <div className={styles.underPicture}>
        <Small screen={screen} />
      </div>
      <div>
        <h3 className={styles.label}>{t('regions.under')}</h3>
        {screen.kind === 'deck' ? <p className={styles.words}>{t('wall.slide', { number: slideNumber(deck, screen) })}</p> : null}
      </div>
    </div>
  );
};

/** A screen in small, private: never on the wall. */
const Small = memo(({ screen }: { readonly screen: Screen }): ReactElement => {
  const { language } = useWallSetting();
  const view = useMemo(
    () => ({
      revision: 0,
      cover: 'none' as const,
      screen,
      title: '',
      subtitle: '',
      language,
      roomCaptions: { size: 'normal' as const, also: null },
    }),
    [screen, language],
  );
  return (
    <div className={styles.small} inert>
      <WallPicture view={view} />
    </div>
  );
});
