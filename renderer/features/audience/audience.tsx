import { type ReactElement, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { WallView } from '../../../preload/contract/models/live.ts';
import { ask, listen } from '../../bridge.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { type WallSetting, WallSettingProvider } from '../wall-view/wall-context.ts';
import { WallPicture } from '../wall-view/wall-picture.tsx';
import styles from './audience.module.css';
import { hidePointer } from './hide-pointer.ts';
import { WallGuard } from './wall-guard.tsx';
import { reportSlideKey } from './wall-keys.ts';

const nothing = (): void => undefined;

/** The wall's view, as main last told it. The last one stays when there is none: a wall is never empty. */
const useWallView = (): WallView | null => {
  const [view, setView] = useState<WallView | null>(null);
  useEffect(() => {
    let heard = false;
    // Drawn at once and one by one: React would otherwise put what comes quickly together, and slides of a held key would be lost.
    const take = (next: WallView | null): void => {
      if (next !== null) flushSync(() => setView(next));
    };
    const stop = listen('wall.changed', (next) => {
      heard = true;
      take(next);
    });
    void ask('wall.view', {}).then((first) => {
      if (!heard) take(first);
    }, nothing);
    return stop;
  }, []);
  return view;
};

/** The wall: what the session shows and never anything else. What goes wrong is told to the console. */
export const Audience = (): ReactElement | null => {
  const view = useWallView();
  const { data: deckOrigin } = useAsk('app.deck-origin', {});
  const { data: settings } = useAsk('settings.get', {});
  useEffect(hidePointer, []);

  const origin = deckOrigin?.origin;
  const language = view?.language ?? 'en';
  const overscanPercent = settings?.overscanPercent ?? 0;
  const setting = useMemo<WallSetting>(
    () => ({
      mode: 'wall',
      deckOrigin: origin ?? '',
      language,
      overscanPercent,
      onVideoAt: (report) => void ask('wall.video-at', report).catch(nothing),
      onProblem: (code, what) => void ask('wall.problem', { code, what }).catch(nothing),
      onKey: reportSlideKey,
    }),
    [origin, language, overscanPercent],
  );

  const painted = (of: number): void => {
    document.documentElement.dataset['ready'] = 'true';
    void ask('wall.painted', { revision: of }).catch(nothing);
  };

  if (view === null || origin === undefined) return null;
  return (
    <WallSettingProvider value={setting}>
      <main className={styles.wall}>
        <WallGuard view={view}>
          <WallPicture view={view} onPainted={painted} />
        </WallGuard>
      </main>
    </WallSettingProvider>
  );
};
