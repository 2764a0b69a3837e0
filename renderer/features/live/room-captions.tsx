import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptionSize, LiveView } from '../../../preload/contract/models/live.ts';
import { Notice } from '../../components/notice.tsx';
import { Segmented } from '../../components/toggles.tsx';
import { languageLabel } from '../../hooks/language-name.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import { send } from './live-commands.ts';
import styles from './room-captions.module.css';

const SIZES: readonly CaptionSize[] = ['normal', 'large', 'largest'];
const NONE = 'none';
/** Offered where no video says which languages there are. */
const USUAL = ['en', 'es'];

/** How captions stand on the wall, for the whole session: their size, and a second language. */
export const RoomCaptionsForm = ({ view }: { readonly view: LiveView }): ReactElement => {
  const { t } = useTranslation('live');
  const uiLanguage = useLanguage();
  const { screen, roomCaptions } = view.state;
  const onVideo = screen.kind === 'video' ? screen : null;
  const { data: video } = useAsk('library.video', onVideo === null ? null : { item: onVideo.item });
  const there = video?.captions.map(({ language }) => language) ?? USUAL;
  const languages = [...new Set([...there, ...(roomCaptions.also === null ? [] : [roomCaptions.also])])];
  return (
    <div className={styles.form}>
      <p>{t('captions.hint')}</p>
      <Segmented
        label={t('captions.size')}
        choices={SIZES.map((value) => ({ value, label: t(`captions.sizes.${value}`) }))}
        value={roomCaptions.size}
        onChange={(size) => send({ kind: 'room-captions', change: { size } })}
      />
      <Segmented
        label={t('captions.also')}
        choices={[
          { value: NONE, label: t('captions.alsoOff') },
          ...languages.map((value) => ({ value, label: languageLabel(value, uiLanguage) })),
        ]}
        value={roomCaptions.also ?? NONE}
        onChange={(also) => send({ kind: 'room-captions', change: { also: also === NONE ? null : also } })}
      />
      <p className={styles.hint}>{t('captions.alsoHint')}</p>
      {onVideo?.captions === null ? <Notice>{t('captions.off')}</Notice> : null}
      {video !== undefined && there.length < 2 ? <Notice>{t('captions.onlyOne')}</Notice> : null}
    </div>
  );
};
