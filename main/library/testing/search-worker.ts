/** The search's worker as it stands in the source: Node runs it by stripping its types. */
export const SEARCH_WORKER = new URL('../search/search-worker.ts', import.meta.url);
