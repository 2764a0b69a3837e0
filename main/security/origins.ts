/** The origin of windows, and of slide documents, which have no bridge. The stand-in runtime rewrites both to its own. */
export const APP_ORIGIN = 'kit://app';
export const DECK_ORIGIN = 'kit://deck';

/** The one document that a window may have in a frame. */
export const DECK_PAGE = `${DECK_ORIGIN}/deck.html`;
