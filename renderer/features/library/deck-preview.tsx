import { type ReactElement, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { CatalogItem } from '../../../preload/contract/models/library.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { LanguageNote } from '../../components/language-note.tsx';
import { Loading } from '../../components/loading.tsx';
import { Read } from '../../components/page.tsx';
import { ScrollArea } from '../../components/scroll-area.tsx';
import { DeckFrame } from '../../deck-player/deck-frame.tsx';
import { NotesView } from '../../deck-player/notes-view.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import { HandoutButton } from './handout-button.tsx';
import type { ItemViewProps } from './item-screen.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { type ContentLanguage, useContentLanguage } from './use-content-language.ts';
import styles from './viewers.module.css';

/** Keys of the keyboard and of a clicker, as steps through the slides. */
const STEPS: Readonly<Record<string, 'next' | 'back' | 'first' | 'last'>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
};

const isControl = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [role="radiogroup"], [role="listbox"], [role="dialog"]') !== null;

interface SlidesProps {
  readonly item: CatalogItem;
  readonly deck: Deck;
  /** The languages that the deck is there in. */
  readonly available: readonly string[];
  readonly origin: string;
  readonly language: ContentLanguage;
  readonly slideId: string | null;
  readonly onSlide: (id: string) => void;
}

const Slides = ({ item, deck, available, origin, language, slideId, onSlide }: SlidesProps): ReactElement => {
  const { t } = useTranslation(['library', 'common']);
  const wanted = useLanguage();
  const index = Math.max(
    0,
    deck.slides.findIndex(({ id }) => id === slideId),
  );
  const slide = deck.slides[index];
  const go = (to: number): void => {
    const target = deck.slides[Math.min(Math.max(to, 0), deck.slides.length - 1)];
    if (target !== undefined) onSlide(target.id);
  };
  const step = (how: 'next' | 'back' | 'first' | 'last'): void =>
    go({ next: index + 1, back: index - 1, first: 0, last: deck.slides.length - 1 }[how]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const how = STEPS[event.key];
    if (how === undefined || event.altKey || event.ctrlKey || event.metaKey || isControl(event.target)) return;
    event.preventDefault();
    step(how);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  if (slide === undefined) return <Loading />;
  const number = index + 1;
  return (
    <div className={styles.deck} data-turns-pages="anywhere">
      <div className={styles.stage}>
        <DeckFrame
          deck={deck}
          // Every step of it is shown: this is for reading, not for presenting.
          position={{ slideId: slide.id, step: slide.steps }}
          mode="preview"
          origin={origin}
          title={t('deck.picture', { number, title: slide.title })}
          className={styles.slide ?? ''}
        />
        <div className={styles.bar}>
          <IconButton icon="arrowLeft" label={t('deck.back')} isDisabled={index === 0} onPress={() => step('back')} />
          <p className={styles.position} aria-live="polite">
            {t('deck.position', { number, count: deck.slides.length })}
          </p>
          <IconButton
            icon="arrowRight"
            label={t('deck.next')}
            isDisabled={number === deck.slides.length}
            onPress={() => step('next')}
          />
          <span className={styles.spring} />
          <LanguageNote available={available} wanted={wanted} draft={deck.draft} />
          <LanguageChoice label={t('deck.language')} language={language} />
        </div>
        <div className={styles.bar}>
          <p className={styles.hint}>{t('deck.keys')}</p>
          <span className={styles.spring} />
          <HandoutButton item={item} />
        </div>
      </div>
      <div className={styles.aside}>
        <h2>{t('deck.notes')}</h2>
        {slide.notes.trim() === '' ? (
          <p className={styles.hint}>{t('deck.noNotes')}</p>
        ) : (
          <ScrollArea label={t('deck.notes')} className={styles.scroll} lang={deck.language}>
            <NotesView markdown={slide.notes} className={styles.notes ?? ''} />
          </ScrollArea>
        )}
      </div>
    </div>
  );
};

/** A deck in private: arrows turn the slides, notes stand beside. */
export const DeckPreview = ({ item, place }: ItemViewProps): ReactElement => {
  const language = useContentLanguage(item.languages, place?.language);
  const origin = useAsk('app.deck-origin', {}).data?.origin;
  // By id and held here, so that another language opens on the same slide.
  const [slideId, setSlideId] = useState<string | null>(place?.kind === 'slide' ? place.at : null);
  const deck = useAsk('library.deck', { item: item.ref, language: language.language });
  return (
    <Read of={deck}>
      {(data) =>
        origin === undefined ? (
          <Loading />
        ) : (
          <Slides
            item={item}
            deck={data}
            available={item.languages}
            origin={origin}
            language={language}
            slideId={slideId}
            onSlide={setSlideId}
          />
        )
      }
    </Read>
  );
};
