import type { ItemRef } from '../../../preload/contract/models/item-ref.ts';

/** An item reference as one word, for comparing and for React's keys. */
export const itemKey = ({ packId, packVersion, moduleId, itemId }: ItemRef): string =>
  `${packId}@${packVersion}/${moduleId}/${itemId}`;
