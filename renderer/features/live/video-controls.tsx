import { type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveState, VideoScreen } from '../../../preload/contract/models/live.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { clockOf } from '../notes/note-text.ts';
import { expectedSeconds } from '../wall-view/video-sync.ts';
import { CaptionChoice } from './caption-choice.tsx';
import { send } from './live-commands.ts';
import { nextUp } from './next-up.ts';
import { keepKeyboard, region } from './regions.ts';
import { Slider } from './slider.tsx';
import styles from './video-controls.module.css';

interface VideoControlsProps {
  readonly screen: VideoScreen;
  readonly state: LiveState;
  readonly blocks: readonly Block[];
  /** The wall shows something else: said, so that nobody waits for sound. */
  readonly hidden: boolean;
  readonly onCaptions: () => void;
}

const LOOK_MS = 200;

/** Where the picture is now, looked at a few times a second. */
const useSeconds = (screen: VideoScreen): number => {
  const [, look] = useState(0);
  useEffect(() => {
    if (!screen.playing) return;
    const timer = setInterval(() => look((count) => count + 1), LOOK_MS);
    return () => clearInterval(timer);
  }, [screen.playing]);
  return expectedSeconds(screen, Date.now());
};

/** Play, seek, time left, captions, volume: what a trainer needs of a video, in place of what comes next. */
export const VideoControls = ({ screen, state, blocks, hidden, onCaptions }: VideoControlsProps): ReactElement => {
  const { t } = useTranslation('live');
  const localized = useLocalized();
  const { data: video } = useAsk('library.video', { item: screen.item });
  const seconds = useSeconds(screen);
  const next = nextUp(state, blocks, null);
  const length = screen.durationSeconds;
  const title = video === undefined ? '' : localized(video.title);
  return (
    <section className={styles.controls} {...region(t('regions.video'))}>
      <h2 className={styles.title} title={title}>
        {title}
      </h2>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.play}
          {...keepKeyboard}
          onClick={() => send({ kind: screen.playing ? 'pause' : 'play' })}
        >
          <Icon name={screen.playing ? 'pause' : 'play'} size={24} />
          {screen.playing ? t('video.pause') : t('video.play')}
        </button>
        <p className={styles.left}>
          <strong>{t('video.left', { time: clockOf(Math.max(0, length - seconds)) })}</strong>
          <span>{t('video.position', { at: clockOf(seconds), length: clockOf(length) })}</span>
        </p>
      </div>
      <Slider
        label={t('video.seek')}
        value={seconds}
        max={length}
        step={1}
        says={t('video.position', { at: clockOf(seconds), length: clockOf(length) })}
        onChange={(at) => send({ kind: 'seek', seconds: Math.min(at, length) })}
      />
      <CaptionChoice screen={screen} languages={video?.captions.map(({ language }) => language) ?? []} onRoom={onCaptions} />
      <div className={styles.volume}>
        <Icon name="sound" />
        <Slider
          label={t('video.volume')}
          value={Math.round(screen.volume * 100)}
          max={100}
          step={5}
          says={t('video.volumeValue', { percent: Math.round(screen.volume * 100) })}
          onChange={(percent) => send({ kind: 'volume', volume: percent / 100 })}
        />
      </div>
      <p className={styles.foot}>
        {hidden ? <strong>{t('regions.under')}. </strong> : null}
        {next.kind === 'block'
          ? t('next.block', { title: next.block.title })
          : next.kind === 'end'
            ? t('next.end')
            : t('next.play')}
        {video?.syntheticVoice ? <span className={styles.synthetic}>{t('video.synthetic')}</span> : null}
      </p>
    </section>
  );
};
