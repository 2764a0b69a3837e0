import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlayableVideo } from '../../../preload/contract/models/library.ts';
import type { CaptionSize } from '../../../preload/contract/models/live.ts';
import { LanguageNote } from '../../components/language-note.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Segmented } from '../../components/toggles.tsx';
import { languageLabel, languageName } from '../../hooks/language-name.ts';
import { nearestLanguage } from '../../hooks/pick-language.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import { SaveScript } from './save-script.tsx';
import { OFF, useCaptionTracks } from './use-caption-tracks.ts';
import styles from './viewers.module.css';

const SIZES: readonly CaptionSize[] = ['normal', 'large', 'largest'];
const SPEEDS = ['0.75', '1', '1.25', '1.5'] as const;

/** A player's speed, also when it is changed in the player's own menu. */
const useSpeed = (player: RefObject<HTMLVideoElement | null>) => {
  const [speed, setSpeed] = useState(1);
  useEffect(() => {
    const element = player.current;
    if (element === null) return;
    const follow = (): void => setSpeed(element.playbackRate);
    element.addEventListener('ratechange', follow);
    return () => element.removeEventListener('ratechange', follow);
  }, [player]);
  const choose = (next: string): void => {
    if (player.current !== null) player.current.playbackRate = Number(next);
  };
  return { speed: String(speed), choose };
};

interface VideoPlayerProps {
  readonly video: PlayableVideo;
  readonly player: RefObject<HTMLVideoElement | null>;
  /** The second at which it is opened, standing still. */
  readonly opensAt: number;
}

/** The player with what a trainer sets: captions in one language or two, their size, the speed. */
export const VideoPlayer = ({ video, player, opensAt }: VideoPlayerProps): ReactElement => {
  const { t } = useTranslation(['library', 'live']);
  const localized = useLocalized();
  const uiLanguage = useLanguage();
  const [broken, setBroken] = useState(false);
  const [size, setSize] = useState<CaptionSize>('normal');
  const languages = video.captions.map(({ language }) => language);
  const captions = useCaptionTracks(player, nearestLanguage(languages, uiLanguage) ?? OFF);
  const { speed, choose: chooseSpeed } = useSpeed(player);
  const title = localized(video.title);
  const choiceOf = (language: string) => ({ value: language, label: languageLabel(language, uiLanguage) });
  const off = { value: OFF, label: t('video.captionsOff') };

  return (
    <div className={styles.stage}>
      <video
        ref={player}
        className={styles.video}
        data-captions={size}
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
        preload="metadata"
        aria-label={t('video.player', { title })}
        src={video.src}
        {...(video.poster === null || opensAt > 0 ? {} : { poster: video.poster })}
        onLoadedMetadata={(event) => {
          if (opensAt > 0) event.currentTarget.currentTime = opensAt;
        }}
        onError={() => setBroken(true)}
      >
        {video.captions.map(({ language, src }) => (
          <track key={language} kind="captions" srcLang={language} label={languageLabel(language, uiLanguage)} src={src} />
        ))}
      </video>
      {broken ? <ProblemNotice problem={{ code: 'content.missing', params: { what: title } }} /> : null}
      <div className={styles.bar}>
        <Segmented
          label={t('video.captions')}
          choices={[off, ...languages.map(choiceOf)]}
          value={captions.first}
          onChange={captions.choose}
        />
        {languages.length > 1 && captions.first !== OFF ? (
          <Segmented
            label={t('video.captionsAlso')}
            choices={[off, ...languages.filter((language) => language !== captions.first).map(choiceOf)]}
            value={captions.also}
            onChange={captions.chooseAlso}
          />
        ) : null}
        <Segmented
          label={t('video.captionSize')}
          choices={SIZES.map((value) => ({ value, label: t(`live:captions.sizes.${value}`) }))}
          value={size}
          onChange={setSize}
        />
        <Segmented
          label={t('video.speed')}
          choices={SPEEDS.map((value) => ({
            value,
            label: t('video.times', { speed: Number(value).toLocaleString(uiLanguage) }),
          }))}
          value={SPEEDS.find((one) => one === speed) ?? '1'}
          onChange={chooseSpeed}
        />
      </div>
      <LanguageNote available={languages} wanted={uiLanguage} draft={video.drafts.includes(captions.first)} />
      <div className={styles.bar}>
        <p className={styles.hint}>{t('video.spoken', { language: languageName(video.spokenLanguage, uiLanguage) })}</p>
        {video.script === null ? null : <SaveScript sha256={video.script} title={title} language={video.spokenLanguage} />}
      </div>
      {video.syntheticVoice ? <Notice>{t('video.synthetic')}</Notice> : null}
    </div>
  );
};
