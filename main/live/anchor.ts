import type { ItemRef } from '../../preload/contract/models/item-ref.ts';
import type { LiveState } from '../../preload/contract/models/live.ts';
import type { NoteAnchor } from '../../preload/contract/models/note.ts';
import type { Day, Session } from '../../preload/contract/models/session.ts';
import { inLanguage } from '../library/language.ts';
import type { Library } from '../services.ts';
import type { Outlines } from './outlines.ts';

const NOWHERE: NoteAnchor = {
  blockId: null,
  blockTitle: '',
  item: null,
  itemTitle: '',
  slideId: null,
  slideTitle: '',
  videoSeconds: null,
};

interface Place {
  readonly session: Session;
  readonly day: Day;
  readonly state: LiveState;
  readonly outlines: Outlines;
  readonly seconds: number | null;
}

/** Where the trainer is, in the words of now: a later version of the content does not change what a note was about. */
export const anchorOf = (place: Place | null, library: Library): NoteAnchor => {
  if (place === null) {
    return NOWHERE;
  }
  const { state, day, session, outlines, seconds } = place;
  const { screen } = state;
  const item = 'item' in screen ? screen.item : null;
  return {
    blockId: state.blockId,
    blockTitle: day.blocks.find((block) => block.id === state.blockId)?.title ?? '',
    item,
    itemTitle: item === null ? '' : titleOf(item, library, session.language),
    slideId: screen.kind === 'deck' ? screen.slideId : null,
    slideTitle: screen.kind === 'deck' ? outlines.slideTitle(screen.item, screen.slideId) : '',
    videoSeconds: seconds,
  };
};

const titleOf = (item: ItemRef, library: Library, language: string): string => {
  const found = library.module(item.packId, item.moduleId, item.packVersion);
  const title = found.ok ? found.value.items.find((one) => one.ref.itemId === item.itemId)?.title : undefined;
  return title === undefined ? '' : inLanguage(title, language);
};
