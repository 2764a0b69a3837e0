import { type CSSProperties, memo, type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView, WallSize } from '../../../preload/contract/models/live.ts';
import type { UiLanguage } from '../../../preload/contract/models/localized.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { type WallSetting, WallSettingProvider } from '../wall-view/wall-context.ts';
import { WallPicture } from '../wall-view/wall-picture.tsx';
import { NextPane } from './next-pane.tsx';
import { region } from './regions.ts';
import styles from './stage.module.css';
import type { TakeForwarded } from './use-console-keys.ts';
import { VideoControls } from './video-controls.tsx';
import { useWallWords } from './wall-words.ts';

interface StageProps {
  readonly view: LiveView;
  readonly blocks: readonly Block[];
  readonly deckOrigin: string;
  readonly language: UiLanguage;
  /** As the wall has it: a projector that cuts off an edge does so here, too. */
  readonly overscanPercent: number;
  readonly onKey: TakeForwarded;
  /** Opens what captions are like in this room. */
  readonly onCaptions: () => void;
}

/** What is really on the wall, and beside it what comes next (for a video: its controls). */
export const Stage = ({ view, blocks, deckOrigin, language, overscanPercent, onKey, onCaptions }: StageProps): ReactElement => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the handler reads what is current; a new setting would draw all anew
  const setting = useMemo<WallSetting>(
    () => ({ mode: 'mirror', deckOrigin, language, overscanPercent, onKey }),
    [deckOrigin, language, overscanPercent],
  );
  const { screen } = view.state;
  return (
    <WallSettingProvider value={setting}>
      <div className={styles.stage} style={{ '--wall': String(wallShape(view.wallSize)) } as CSSProperties}>
        <Mirror view={view} />
        {screen.kind === 'video' ? (
          <VideoControls
            screen={screen}
            state={view.state}
            blocks={blocks}
            hidden={hiddenFromWall(view)}
            onCaptions={onCaptions}
          />
        ) : (
          <NextPane view={view} blocks={blocks} />
        )}
      </div>
    </WallSettingProvider>
  );
};

/** Width by height, within what still makes a picture: a wall drawn as a line says nothing. */
export const wallShape = ({ width, height }: WallSize): number => Math.min(3, Math.max(0.5, width / height));

/** Where the trainer is, is not what the wall shows. */
export const hiddenFromWall = ({ wall, state }: LiveView): boolean => wall.cover !== 'none' || state.frozen !== null;

/** The wall as it is, black, frozen and welcome included; its edge says the mode by shape, its label in words. */
const Mirror = memo(({ view }: { readonly view: LiveView }): ReactElement => {
  const { t } = useTranslation('live');
  const what = useWallWords(view);
  const mode = view.wall.cover !== 'none' ? view.wall.cover : view.state.frozen === null ? 'open' : 'frozen';
  return (
    <section className={styles.mirror} {...region(t('regions.wall'))}>
      <div className={styles.frame} data-mode={mode}>
        <div role="img" aria-label={t('wall.mirror', { what })} className={styles.picture}>
          <div className={styles.picture} inert>
            <WallPicture view={view.wall} />
          </div>
        </div>
        {mode === 'open' ? null : <p className={styles.mode}>{t('wall.words', { what })}</p>}
      </div>
    </section>
  );
});
