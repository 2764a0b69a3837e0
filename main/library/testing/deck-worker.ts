/** The reader of decks from elsewhere as it stands in the source: Node runs it by stripping its types. */
export const DECK_WORKER = new URL('../foreign-deck/worker.ts', import.meta.url);
