import i18next from 'i18next';
import { type ReactElement, useEffect, useEffectEvent, useRef } from 'react';
import type { PlayableVideo } from '../../../preload/contract/models/library.ts';
import type { RoomCaptions, VideoScreen } from '../../../preload/contract/models/live.ts';
import { pickLanguage } from '../../hooks/pick-language.ts';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { Captions } from './captions.tsx';
import { followWall } from './mirror-video.ts';
import { type ScreenFailed, useWallSetting } from './wall-context.ts';
import styles from './wall-picture.module.css';
import { driveWall } from './wall-video.ts';

interface VideoPictureProps {
  readonly screen: VideoScreen;
  readonly roomCaptions: RoomCaptions;
  /** It gives way to another screen: it keeps its picture and is silent. */
  readonly leaving: boolean;
  readonly onPainted: () => void;
  readonly onFailed: ScreenFailed;
}

/** A video: on the wall with sound and telling where it is, on the console silent and following what was told. */
export const VideoPicture = ({ screen, roomCaptions, leaving, onPainted, onFailed }: VideoPictureProps): ReactElement | null => {
  const { mode, language, onVideoAt } = useWallSetting();
  const element = useRef<HTMLVideoElement>(null);
  const { data: video, error } = useAsk('library.video', { item: screen.item });
  const failed = useEffectEvent(onFailed);
  const painted = useEffectEvent(onPainted);
  const report = useEffectEvent((seconds: number, ended: boolean) => onVideoAt?.({ item: screen.item, seconds, ended }));
  const drive = useRef<((screen: VideoScreen) => void) | null>(null);

  useEffect(() => {
    if (error !== null) failed(problemOf(error), screen.item.itemId);
  }, [error, screen.item.itemId]);

  const latest = useRef(screen);
  latest.current = leaving ? { ...screen, playing: false } : screen;

  useEffect(() => {
    const player = element.current;
    if (player === null || video === undefined) return;
    const driver =
      mode === 'wall'
        ? driveWall(player, { report: (seconds, ended) => report(seconds, ended), painted: () => painted() })
        : followWall(player, { painted: () => painted() });
    drive.current = driver.show;
    driver.show(latest.current);
    return () => {
      drive.current = null;
      driver.stop();
    };
  }, [mode, video]);

  useEffect(() => {
    drive.current?.(leaving ? { ...screen, playing: false } : screen);
  }, [screen, leaving]);

  if (video === undefined) return null;
  const languages = captionLanguages(screen.captions, roomCaptions, video);
  return (
    <div className={styles.video}>
      <div className={styles.screen}>
        <video
          ref={element}
          className={styles.fill}
          src={video.src}
          muted={mode === 'mirror'}
          preload="auto"
          playsInline
          disablePictureInPicture
          disableRemotePlayback
          tabIndex={-1}
          aria-label={i18next.getFixedT(language, 'wall')('video')}
          onError={() => failed({ code: 'content.missing', params: {} }, pickLanguage(video.title, language))}
        >
          {video.captions.map((captions) => (
            <track
              key={captions.language}
              kind="captions"
              srcLang={captions.language}
              label={captions.language}
              src={captions.src}
            />
          ))}
        </video>
      </div>
      <Captions video={element} languages={languages} size={roomCaptions.size} />
    </div>
  );
};

/** From the top: the language chosen for this video, and the room's second one where the video has it. Off is off for both. */
const captionLanguages = (first: string | null, { also }: RoomCaptions, { captions }: PlayableVideo): readonly string[] => {
  if (first === null) return [];
  return also !== null && also !== first && captions.some(({ language }) => language === also) ? [first, also] : [first];
};
