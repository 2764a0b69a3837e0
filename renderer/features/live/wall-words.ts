import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Deck } from '../../../preload/contract/models/deck.ts';
import type { LiveView, Screen } from '../../../preload/contract/models/live.ts';
import { useDeckOf } from './use-content.ts';

type Words = TFunction<'live'>;

/** A slide's number in its deck, from 1. */
export const slideNumber = (deck: Deck | null, screen: Extract<Screen, { kind: 'deck' }>): number =>
  (deck?.slides.findIndex(({ id }) => id === screen.slideId) ?? -1) + 1;

const screenWords = (t: Words, screen: Screen, deck: Deck | null): string => {
  switch (screen.kind) {
    case 'welcome':
      return t('wall.welcome');
    case 'card':
      return screen.title === '' ? t('wall.card') : screen.title;
    case 'activity':
      return t('wall.activity');
    case 'deck':
      return t('wall.slide', { number: slideNumber(deck, screen) || '…' });
    case 'video':
      return screen.playing ? t('wall.videoPlaying') : t('wall.videoPaused');
  }
};

/** What the wall shows, in words: "slide 12", "BLACK", "FROZEN, slide 12". */
export const wallWords = (t: Words, view: Pick<LiveView, 'state' | 'wall' | 'wallStatus'>, deck: Deck | null): string => {
  if (view.wallStatus === 'rebuilding') return t('wall.rebuilding');
  if (view.wall.cover === 'black') return t('wall.black');
  if (view.wall.cover === 'welcome') return t('wall.welcomeMode');
  const what = screenWords(t, view.wall.screen, deck);
  return view.state.frozen === null ? what : t('wall.frozen', { what });
};

/** The same as a hook, with the deck that the wall shows. */
export const useWallWords = (view: LiveView): string => {
  const { t } = useTranslation('live');
  const deck = useDeckOf(view.wall.screen);
  return wallWords(t, view, deck);
};
