import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { ItemRef } from '../../preload/contract/models/item-ref.ts';

/** Where an item is opened, and in which language. */
export interface ItemPlace {
  readonly kind: string;
  readonly at: string;
  readonly language: string;
}

/** The addresses of the console's places, in the hash: `<Link href={paths.plan(id)}>`. */
export const paths = {
  sessions: '/',
  library: '/library',
  content: '/library/content',
  packet: '/library/packet',
  role: (roleId: string) => `/library/role/${roleId}`,
  module: (packId: string, moduleId: string) => `/library/module/${packId}/${moduleId}`,
  item: (packId: string, moduleId: string, itemId: string) => `/library/module/${packId}/${moduleId}/${itemId}`,
  /** One place of an item: a slide by its id, a second, a page; `all` for the item as a whole, in that language. */
  itemAt: ({ packId, moduleId, itemId }: Omit<ItemRef, 'packVersion'>, { kind, at, language }: ItemPlace) =>
    `/library/module/${packId}/${moduleId}/${itemId}/${kind}/${at}/${language}`,
  words: '/library/words',
  word: (packId: string, termId: string) => `/library/words/${packId}/${termId}`,
  settings: '/settings',
  plan: (id: SessionId) => `/sessions/${id}/plan/agenda`,
  planTab: (id: SessionId, tab: string) => `/sessions/${id}/plan/${tab}`,
  check: (id: SessionId) => `/sessions/${id}/check`,
  present: (id: SessionId) => `/sessions/${id}/present`,
  finish: (id: SessionId) => `/sessions/${id}/finish`,
} as const;
