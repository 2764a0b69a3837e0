import { type ReactElement, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlayableVideo } from '../../../preload/contract/models/library.ts';
import { LanguageNote } from '../../components/language-note.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { Switch } from '../../components/toggles.tsx';
import { useLanguage } from '../../hooks/use-words.ts';
import { LanguageChoice } from './language-choice.tsx';
import { TranscriptLines } from './transcript-lines.tsx';
import { useContentLanguage } from './use-content-language.ts';
import styles from './viewers.module.css';

interface TranscriptProps {
  readonly video: PlayableVideo;
  readonly player: RefObject<HTMLVideoElement | null>;
  /** In which it is opened. */
  readonly opensIn: string | undefined;
}

/** Where a player's picture is, as often as it says so. */
const useSeconds = (player: RefObject<HTMLVideoElement | null>): number => {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const element = player.current;
    if (element === null) return;
    const look = (): void => setSeconds(element.currentTime);
    for (const event of ['timeupdate', 'seeked'] as const) element.addEventListener(event, look);
    return () => {
      for (const event of ['timeupdate', 'seeked'] as const) element.removeEventListener(event, look);
    };
  }, [player]);
  return seconds;
};

/** What a video says, beside it: it follows along, and a line brings the video to where it is said. */
export const Transcript = ({ video, player, opensIn }: TranscriptProps): ReactElement => {
  const { t } = useTranslation('library');
  const uiLanguage = useLanguage();
  const languages = video.transcripts.map((transcript) => transcript.language);
  const language = useContentLanguage(languages, opensIn);
  const transcript = video.transcripts.find((one) => one.language === language.language);
  const [follows, setFollows] = useState(true);
  const seconds = useSeconds(player);
  const paragraphs = (transcript?.text ?? '').split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '');
  const timed = transcript !== undefined && transcript.lines.length > 0;
  return (
    <div className={styles.aside}>
      <div className={styles.asideHead}>
        <h2>{t('video.transcript')}</h2>
        <LanguageNote available={languages} wanted={uiLanguage} draft={video.drafts.includes(language.language)} />
        <LanguageChoice label={t('video.transcriptLanguage')} language={language} />
      </div>
      {timed ? (
        <>
          <Switch isSelected={follows} onChange={setFollows}>
            {t('video.follows')}
          </Switch>
          <TranscriptLines
            key={language.language}
            lines={transcript.lines}
            language={language.language}
            seconds={seconds}
            follows={follows}
            onFollows={setFollows}
            onSeek={(to) => {
              if (player.current !== null) player.current.currentTime = to;
            }}
          />
        </>
      ) : transcript === undefined ? (
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
