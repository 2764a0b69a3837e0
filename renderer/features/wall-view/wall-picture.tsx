import { type ReactElement, useState } from 'react';
import type { Screen, WallView } from '../../../preload/contract/models/live.ts';
import { WallProblem } from '../../../preload/contract/models/problem.ts';
import { ActivityPicture } from './activity-picture.tsx';
import { TitleCard, WelcomeCard } from './cards.tsx';
import { DeckPicture } from './deck-picture.tsx';
import { screenKey } from './screen-key.ts';
import { VideoPicture } from './video-picture.tsx';
import { type ScreenFailed, useWallSetting } from './wall-context.ts';
import styles from './wall-picture.module.css';

interface WallPictureProps {
  readonly view: WallView;
  /** The picture of this view is on the glass. Comes at least when the kind of screen or the cover changes. */
  readonly onPainted?: (revision: number) => void;
}

interface Layers {
  readonly current: Screen;
  /** The picture that stays until the current one is painted. */
  readonly leaving: Screen | null;
  /** The key of what is painted. */
  readonly painted: string | null;
}

/** The layers after another screen was asked for: what is painted stays until the new one is. */
const turnTo = (layers: Layers, screen: Screen): Layers => {
  const key = screenKey(screen);
  if (key === screenKey(layers.current)) return { ...layers, current: screen };
  const onGlass = layers.painted === screenKey(layers.current) ? layers.current : layers.leaving;
  const back = onGlass !== null && screenKey(onGlass) === key;
  return { ...layers, current: screen, leaving: back ? null : onGlass };
};

/** Draws what the wall shows, and never a gap between two pictures. Wants a `WallSettingProvider` around it. */
export const WallPicture = ({ view, onPainted }: WallPictureProps): ReactElement => {
  const [layers, setLayers] = useState<Layers>({ current: view.screen, leaving: null, painted: null });
  if (layers.current !== view.screen) setLayers(turnTo(layers, view.screen));

  const { current, leaving } = layers;
  const shown = leaving === null ? [current] : [leaving, current];
  const painted = (key: string): void => {
    setLayers((before) => (screenKey(before.current) === key ? { ...before, leaving: null, painted: key } : before));
    if (key === screenKey(view.screen)) onPainted?.(view.revision);
  };

  return (
    <div className={styles.wall}>
      {shown.map((screen) => {
        const key = screenKey(screen);
        const waits = screen === current && leaving !== null;
        return (
          <div key={key} className={styles.layer} data-waiting={waits}>
            <Picture screen={screen} view={view} leaving={screen === leaving} onPainted={() => painted(key)} />
          </div>
        );
      })}
      {view.cover === 'none' ? null : (
        <div className={styles.layer} data-cover={view.cover}>
          {view.cover === 'welcome' ? <WelcomeCard title={view.title} subtitle={view.subtitle} /> : null}
        </div>
      )}
    </div>
  );
};

interface PictureProps {
  readonly screen: Screen;
  readonly view: WallView;
  readonly leaving: boolean;
  readonly onPainted: () => void;
}

/** One screen. What cannot be shown becomes the welcome card, and whoever can help is told. */
const Picture = ({ screen, view, leaving, onPainted }: PictureProps): ReactElement => {
  const { onProblem } = useWallSetting();
  const [failed, setFailed] = useState(false);
  const onFailed: ScreenFailed = ({ code, params }, what) => {
    setFailed(true);
    onProblem?.(WallProblem.safeParse(code).data ?? 'content.missing', String(params['what'] ?? what));
  };
  if (failed || screen.kind === 'welcome') {
    return <WelcomeCard title={view.title} subtitle={view.subtitle} onPainted={onPainted} />;
  }
  switch (screen.kind) {
    case 'card':
      return <TitleCard card={screen} onPainted={onPainted} />;
    case 'activity':
      return <ActivityPicture screen={screen} onPainted={onPainted} onFailed={onFailed} />;
    case 'deck':
      return <DeckPicture screen={screen} onPainted={onPainted} onFailed={onFailed} />;
    case 'video':
      return (
        <VideoPicture
          screen={screen}
          roomCaptions={view.roomCaptions}
          leaving={leaving}
          onPainted={onPainted}
          onFailed={onFailed}
        />
      );
  }
};
