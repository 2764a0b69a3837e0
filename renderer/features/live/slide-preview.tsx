import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import { Button } from '../../components/button.tsx';
import { DeckFrame } from '../../deck-player/deck-frame.tsx';
import { useSettled } from '../../hooks/use-settled.ts';
import styles from './slide-picker.module.css';

/** More steps than any slide has: all of it is shown. */
const EVERYTHING = 999;

interface SlidePreviewProps {
  readonly deck: Deck;
  readonly slideId: string;
  /** Counted from 1. */
  readonly number: number;
  readonly title: string;
  readonly shape: number;
  readonly deckOrigin: string;
  /** The wall is black, frozen or on its welcome card: what is taken lies ready under that. */
  readonly covered: boolean;
  readonly onTake: () => void;
  /** A last word, where there is one. */
  readonly foot?: string;
}

/** Drawn once the choice stands still: arrows that are held cost nothing. */
const STANDS_MS = 90;

/** The chosen slide, large enough to be read by the trainer alone, and the way onto the wall. */
export const SlidePreview = (props: SlidePreviewProps): ReactElement => {
  const { deck, number, title, shape, deckOrigin, covered, onTake, foot } = props;
  const { t } = useTranslation('live');
  const slideId = useSettled(props.slideId, STANDS_MS);
  return (
    <div className={styles.preview}>
      <DeckFrame
        deck={deck}
        position={{ slideId, step: EVERYTHING }}
        mode="preview"
        origin={deckOrigin}
        title={t('overview.slide', { number, title })}
        className={styles.frame ?? ''}
        style={{ aspectRatio: String(shape) }}
      />
      <p className={styles.previewTitle}>{t('overview.slide', { number, title })}</p>
      <div>
        <Button kind="primary" icon="projector" onPress={onTake}>
          {t(covered ? 'overview.ready' : 'overview.take')}
        </Button>
      </div>
      <p className={styles.hint}>{t(covered ? 'overview.covered' : 'overview.hint')}</p>
      {foot === undefined ? null : <p className={styles.hint}>{foot}</p>}
    </div>
  );
};
