import { memo, type ReactElement, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { LiveView, Screen } from '../../../preload/contract/models/live.ts';
import type { Block } from '../../../preload/contract/models/session.ts';
import { ExtendHelp } from '../../components/extend-help.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { LanguageNote } from '../../components/language-note.tsx';
import { NotesView } from '../../deck-player/notes-view.tsx';
import { nearestLanguage } from '../../hooks/pick-language.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import { keepKeyboard, scrolls } from './regions.ts';
import styles from './speaker-notes.module.css';
import { useCatalogItem, useDeckOf } from './use-content.ts';
import { slideNumber } from './wall-words.ts';

/** Why notes and names are not shown: screens are changing and nobody knows yet who would read them, or the wall shows the same. */
export type Hidden = 'settling' | 'mirrored' | null;

interface SpeakerNotesProps {
  readonly view: LiveView;
  readonly blocks: readonly Block[];
  /** in pixels */
  readonly size: number;
  readonly onSize: (by: 1 | -1) => void;
  readonly hidden: Hidden;
}

/** What the trainer says: a slide's notes, an activity's guidance, a video's words. */
export const SpeakerNotes = ({ view, blocks, size, onSize, hidden }: SpeakerNotesProps): ReactElement => {
  const { t } = useTranslation('live');
  const { screen, blockId } = view.state;
  const block = blocks.find(({ id }) => id === blockId);
  return (
    <div className={styles.notes}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Heading screen={screen} block={block} />
        </h2>
        <SlideLanguage screen={screen} wanted={view.wall.language} />
        <button
          type="button"
          className={styles.size}
          aria-label={t('notes.smaller')}
          {...keepKeyboard}
          onClick={() => onSize(-1)}
        >
          <Icon name="zoomOut" />
        </button>
        <button type="button" className={styles.size} aria-label={t('notes.larger')} {...keepKeyboard} onClick={() => onSize(1)}>
          <Icon name="zoomIn" />
        </button>
      </div>
      {hidden === null ? <Text screen={screen} size={size} noAgenda={blocks.length === 0} /> : <Instead of={hidden} />}
    </div>
  );
};

/** In the place of the notes: why they are not there, and what brings them back. */
const Instead = ({ of }: { readonly of: Exclude<Hidden, null> }): ReactElement => {
  const { t } = useTranslation('live');
  return of === 'settling' ? (
    <p className={styles.settling}>{t('settling')}</p>
  ) : (
    // biome-ignore lint/a11y/useSemanticElements: a named part of the notes' own region that scrolls by keyboard
    <div className={styles.text} role="group" aria-label={t('regions.notes')} {...scrolls}>
      <h3 className={styles.why}>{t('hidden.title')}</h3>
      <ExtendHelp />
    </div>
  );
};

const Heading = ({ screen, block }: { readonly screen: Screen; readonly block: Block | undefined }): ReactNode => {
  const { t } = useTranslation('live');
  const deck = useDeckOf(screen);
  if (screen.kind !== 'deck' || deck === null) return block?.title ?? t('regions.notes');
  const number = slideNumber(deck, screen);
  return (
    <>
      <span className={styles.position}>{t('notes.position', { number, count: deck.slides.length })}</span>
      {deck.slides[number - 1]?.title}
    </>
  );
};

/** The room asked for another language than these slides have: the trainer knows before the room wonders. */
const SlideLanguage = ({ screen, wanted }: { readonly screen: Screen; readonly wanted: string }): ReactElement | null => {
  const deck = useDeckOf(screen);
  const item = useCatalogItem(screen.kind === 'deck' ? screen.item : null);
  return deck === null ? null : (
    <LanguageNote available={item?.languages ?? [deck.language]} wanted={wanted} draft={deck.draft} />
  );
};

interface TextProps {
  readonly screen: Screen;
  readonly size: number;
  readonly noAgenda: boolean;
}

const Text = memo(({ screen, size, noAgenda }: TextProps): ReactElement => {
  const { t } = useTranslation('live');
  const box = useRef<HTMLDivElement>(null);
  const place = screen.kind === 'deck' ? screen.slideId : screen.kind;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another slide begins at its first line
  useLayoutEffect(() => {
    box.current?.scrollTo(0, 0);
  }, [place]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a named part of the notes' own region that scrolls by keyboard
    <div
      ref={box}
      className={styles.text}
      style={{ fontSize: `${size}px` }}
      role="group"
      aria-label={t('regions.notes')}
      {...scrolls}
    >
      <Words screen={screen} noAgenda={noAgenda} />
    </div>
  );
});

const Words = ({ screen, noAgenda }: Omit<TextProps, 'size'>): ReactElement => {
  const { t } = useTranslation('live');
  switch (screen.kind) {
    case 'deck':
      return <SlideNotes screen={screen} />;
    case 'activity':
      return <Guidance screen={screen} />;
    case 'video':
      return <Transcript screen={screen} />;
    case 'welcome':
      return <p className={styles.none}>{t(noAgenda ? 'notes.welcomeNoAgenda' : 'notes.welcome')}</p>;
    case 'card':
      return <p className={styles.none}>{t('notes.noneItem')}</p>;
  }
};

/** The trainer's language for the notes where the deck has it: its slides have the same ids as those on the wall. */
const useNotesDeck = (screen: Extract<Screen, { kind: 'deck' }>): Deck | null => {
  const language = useLanguage();
  const onWall = useDeckOf(screen);
  const other = useAsk('library.deck', language === screen.language ? null : { item: screen.item, language }).data;
  return other !== undefined && sameFamily(other.language, language) ? other : onWall;
};

const sameFamily = (one: string, other: string): boolean => one.split('-', 1)[0] === other.split('-', 1)[0];

const SlideNotes = ({ screen }: { readonly screen: Extract<Screen, { kind: 'deck' }> }): ReactElement => {
  const { t } = useTranslation('live');
  const deck = useNotesDeck(screen);
  const notes = deck?.slides.find(({ id }) => id === screen.slideId)?.notes ?? '';
  if (notes.trim() === '') return <p className={styles.none}>{deck === null ? '' : t('notes.none')}</p>;
  return (
    <div lang={deck?.language}>
      <NotesView markdown={notes} className={styles.markdown ?? ''} />
    </div>
  );
};

const Guidance = ({ screen }: { readonly screen: Extract<Screen, { kind: 'activity' }> }): ReactElement | null => {
  const { t } = useTranslation('live');
  const localized = useLocalized();
  const language = useLanguage();
  const { data: activity } = useAsk('library.activity', { item: screen.item });
  if (activity === undefined) return null;
  const tag = nearestLanguage(Object.keys(activity.guidance), language) ?? '';
  return (
    <div className={styles.markdown} lang={tag}>
      <h3>{t('notes.guidance')}</h3>
      {(activity.guidance[tag] ?? []).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {activity.materials.length === 0 ? null : <h3>{t('notes.materials')}</h3>}
      <ul>
        {activity.materials.map(({ what, per, count }) => (
          <li key={localized(what)}>
            {localized(what)}: {t(`notes.materialPer.${per}`, { count })}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Transcript = ({ screen }: { readonly screen: Extract<Screen, { kind: 'video' }> }): ReactElement => {
  const { t } = useTranslation('live');
  const language = useLanguage();
  const { data: video } = useAsk('library.video', { item: screen.item });
  const tag = nearestLanguage(video?.transcripts.map((one) => one.language) ?? [], language);
  const text = video?.transcripts.find((one) => one.language === tag)?.text ?? '';
  if (text === '') return <p className={styles.none}>{video === undefined ? '' : t('notes.noneItem')}</p>;
  return (
    <div className={styles.markdown} lang={tag}>
      <h3>{t('notes.transcript')}</h3>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
};
