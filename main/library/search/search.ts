import { Worker } from 'node:worker_threads';
import type { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { SearchAnswer } from '../../../preload/contract/models/search.ts';
import { createLog } from '../../platform/log.ts';
import type { Found } from './find.ts';
import type { SearchPiece } from './search-document.ts';
import type { SearchReply, SearchRequest, SearchResponse, SearchStart } from './search-protocol.ts';

const log = createLog('search');

export interface SearchOptions {
  readonly libraryFolder: string;
  /** The built worker, or `search-worker.ts` itself where Node runs it. */
  readonly worker: string | URL;
}

/** What has to be known of a library to find something in it. */
export interface Searched {
  /** Says what it is made of: the manifests' hashes. */
  readonly key: string;
  /**
   * Asked for only when the index has to be made. Who calls `skipped` says that something is missing: the index is used as it is, and
   * made again at the next start.
   */
  readonly documents: (skipped: () => void) => AsyncIterable<SearchPiece>;
}

/** The full-text search of the library, in a thread of its own. */
export interface Search {
  /** Brings the index to what is on board now. What is in it already can be found meanwhile. Never rejects. */
  readonly refresh: (of: Searched) => Promise<void>;
  readonly find: (query: string, language: LanguageTag) => Promise<Found & Pick<SearchAnswer, 'index'>>;
  readonly close: () => Promise<void>;
}

const NOTHING: Found = { hits: [], more: false };

/** A search that knows nothing yet. Its thread is started with the first `refresh`: a start does not wait for it. */
export const createSearch = ({ libraryFolder, worker: script }: SearchOptions): Search => {
  let thread: Thread | null = null;
  let index: SearchAnswer['index'] = 'making';
  let isOpen = false;
  let newest = 0;

  const refresh = async ({ key, documents }: Searched): Promise<void> => {
    newest += 1;
    const mine = newest;
    index = 'making';
    isOpen = false;
    try {
      thread ??= startThread(script, { libraryFolder });
      const current = await thread.ask({ kind: 'open', key });
      isOpen = true;
      let whole = true;
      if (!current) {
        const skipped = (): void => {
          whole = false;
        };
        for await (const piece of documents(skipped)) {
          if (mine !== newest) return;
          await thread.ask({ kind: 'add', piece });
        }
        // A later one has begun the index anew: it must not be called whole under the key of this one.
        if (mine !== newest) return;
        await thread.ask({ kind: 'finish', key: whole ? key : null });
      }
      if (mine === newest) index = 'ready';
    } catch (thrown) {
      // Closed while it was being made: no failure, and nobody is there to be told.
      if (thread === null || mine !== newest) return;
      index = 'broken';
      log.error('the search has no index', thrown);
    }
  };

  return {
    refresh,
    find: async (query, language) => {
      if (thread === null || !isOpen) return { index, ...NOTHING };
      try {
        return { index, ...(await thread.ask({ kind: 'find', query, language })) };
      } catch (thrown) {
        log.error('the library could not be searched', thrown);
        return { index: 'broken', ...NOTHING };
      }
    },
    close: async () => {
      newest += 1;
      const closing = thread;
      thread = null;
      await closing?.end();
    },
  };
};

interface Thread {
  readonly ask: <R extends SearchRequest>(request: R) => Promise<SearchResponse<R['kind']>>;
  readonly end: () => Promise<void>;
}

const startThread = (script: string | URL, start: SearchStart): Thread => {
  const worker = new Worker(script, { workerData: start, name: 'search' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  let gone: Error | null = null;

  const fail = (error: Error): void => {
    gone ??= error;
    for (const each of waiting.values()) each.reject(gone);
    waiting.clear();
  };
  worker.on('message', (reply: SearchReply) => {
    const found = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) found?.resolve(reply.value);
    else found?.reject(reply.error);
  });
  worker.on('error', (thrown: unknown) => fail(thrown instanceof Error ? thrown : new Error(String(thrown))));
  worker.on('exit', () => fail(new Error('the search has ended')));
  return {
    ask: async <R extends SearchRequest>(request: R) => {
      if (gone !== null) throw gone;
      asked += 1;
      const answer = Promise.withResolvers<unknown>();
      waiting.set(asked, answer);
      worker.postMessage({ id: asked, request });
      return (await answer.promise) as SearchResponse<R['kind']>;
    },
    // A page that is being read is not waited for: what is derived may be cut off anywhere.
    end: async () => {
      await worker.terminate();
    },
  };
};
