import type { Screen } from '../../../preload/contract/models/live.ts';
import { itemKey } from '../live/item-key.ts';

/** What has to be drawn anew rather than changed: two screens with the same key are one picture that moves on. */
export const screenKey = (screen: Screen): string => {
  switch (screen.kind) {
    case 'welcome':
      return 'welcome';
    case 'card':
      return `card ${screen.blockId} ${screen.title} ${screen.backAt ?? ''}`;
    case 'activity':
    case 'deck':
      return `${screen.kind} ${itemKey(screen.item)} ${screen.language}`;
    case 'video':
      return `video ${itemKey(screen.item)}`;
  }
};
