import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { VideoScreen } from '../../../preload/contract/models/live.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import { send } from './live-commands.ts';
import { keepKeyboard } from './regions.ts';
import styles from './video-controls.module.css';

/** A language by its own name: someone who needs it finds it. */
const nameOf = (tag: string): string => {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
};

interface CaptionChoiceProps {
  readonly screen: VideoScreen;
  readonly languages: readonly string[];
  /** Opens their size and second language. */
  readonly onRoom: () => void;
}

/** Captions off, or in one of the languages that the video has; and how they stand in this room. */
export const CaptionChoice = ({ screen, languages, onRoom }: CaptionChoiceProps): ReactElement => {
  const { t } = useTranslation('live');
  const ui = useLanguage();
  return (
    <fieldset className={styles.captions} lang={ui}>
      <legend>{t('video.captions')}</legend>
      {[null, ...languages].map((language) => (
        <button
          key={language ?? 'off'}
          type="button"
          aria-pressed={screen.captions === language}
          {...(language === null ? {} : { lang: language })}
          {...keepKeyboard}
          onClick={() => send({ kind: 'captions', language })}
        >
          {language === null ? t('video.captionsOff') : nameOf(language)}
        </button>
      ))}
      <button type="button" {...keepKeyboard} aria-haspopup="dialog" onClick={onRoom}>
        {t('captions.open')}
      </button>
    </fieldset>
  );
};
