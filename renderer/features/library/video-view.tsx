import { type ReactElement, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogItem, PlayableVideo } from '../../../preload/contract/models/library.ts';
import { LanguageNote } from '../../components/language-note.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Read } from '../../components/page.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { Segmented } from '../../components/toggles.tsx';
import { languageLabel, languageName } from '../../hooks/language-name.ts';
import { nearestLanguage } from '../../hooks/pick-language.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import { useContentLanguage } from './use-content-language.ts';
import styles from './viewers.module.css';

const OFF = 'off';

const Transcript = ({ video }: { readonly video: PlayableVideo }): ReactElement => {
  const { t } = useTranslation('library');
  const uiLanguage = useLanguage();
  const language = useContentLanguage(video.transcripts.map((transcript) => transcript.language));
  const text = video.transcripts.find((transcript) => transcript.language === language.language)?.text;
  const paragraphs = (text ?? '').split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  return (
    <div className={styles.aside}>
      <div className={styles.asideHead}>
        <h2>{t('video.transcript')}</h2>
        <LanguageNote
          available={video.transcripts.map((transcript) => transcript.language)}
          wanted={uiLanguage}
          draft={video.drafts.includes(language.language)}
        />
        {language.choices.length > 1 ? (
          <Segmented
            label={t('video.transcriptLanguage')}
            hideLabel
            choices={language.choices}
            value={language.language}
            onChange={language.choose}
          />
        ) : null}
      </div>
      {text === undefined ? (
        <p className={styles.hint}>{t('video.noTranscript')}</p>
      ) : (
        <ScrollArea label={t('video.transcript')} className={styles.scroll} lang={language.language}>
          <div className={styles.notes}>
            {paragraphs.map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a transcript's paragraphs do not move
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </ScrollArea>
      )}
    </div>
  );
};

const Player = ({ video }: { readonly video: PlayableVideo }): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  const uiLanguage = useLanguage();
  const player = useRef<HTMLVideoElement>(null);
  const [broken, setBroken] = useState(false);
  const [captions, setCaptions] = useState<string>(
    nearestLanguage(
      video.captions.map(({ language }) => language),
      uiLanguage,
    ) ?? OFF,
  );
  const title = localized(video.title);

  // The element keeps its own list of tracks, and Chromium may turn one on by itself: exactly the chosen one shows, and what is
  // chosen in the player's own menu is chosen here, too.
  useEffect(() => {
    const tracks = player.current?.textTracks;
    if (tracks === undefined) return;
    const show = (): void => {
      for (const track of tracks) track.mode = track.language === captions ? 'showing' : 'disabled';
    };
    const follow = (): void => {
      const showing = [...tracks].filter(({ mode }) => mode === 'showing').map(({ language }) => language);
      if (showing.length > 1) show();
      else setCaptions(showing[0] ?? OFF);
    };
    show();
    tracks.addEventListener('change', follow);
    return () => tracks.removeEventListener('change', follow);
  }, [captions]);

  return (
    <div className={styles.stage}>
      <video
        ref={player}
        className={styles.video}
        controls
        controlsList="nodownload noremoteplayback"
        disablePictureInPicture
        preload="metadata"
        aria-label={t('video.player', { title })}
        src={video.src}
        {...(video.poster === null ? {} : { poster: video.poster })}
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
          choices={[
            { value: OFF, label: t('video.captionsOff') },
            ...video.captions.map(({ language }) => ({ value: language, label: languageLabel(language, uiLanguage) })),
          ]}
          value={captions}
          onChange={setCaptions}
        />
        <LanguageNote
          available={video.captions.map(({ language }) => language)}
          wanted={uiLanguage}
          draft={video.drafts.includes(captions)}
        />
        <span className={styles.spring} />
        <p className={styles.hint}>{t('video.spoken', { language: languageName(video.spokenLanguage, uiLanguage) })}</p>
      </div>
      {video.syntheticVoice ? <Notice>{t('video.synthetic')}</Notice> : null}
    </div>
  );
};

/** A video in private, with its captions and its transcript beside it. */
export const VideoView = ({ item }: { readonly item: CatalogItem }): ReactElement => {
  const video = useAsk('library.video', { item: item.ref });
  return (
    <Read of={video}>
      {(data) => (
        <div className={styles.deck}>
          <Player video={data} />
          <Transcript video={data} />
        </div>
      )}
    </Read>
  );
};
