import { mkdirSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
// biome-ignore lint/style/noRestrictedImports: the rule guards people's data; this file holds only what packs hold
import type { Database } from 'better-sqlite3';
import { assertNever } from '../../../preload/contract/assert-never.ts';
import { type Found, find } from './find.ts';
import { finish, insertDocuments, openIndexFile, pagesOnce } from './index-file.ts';
import { pagesOfPdf } from './page-text.ts';
import type { SearchPdf, SearchPiece } from './search-document.ts';
import type { SearchReply, SearchRequest, SearchStart } from './search-protocol.ts';

/** The worker that owns the index: making it and looking into it never holds up a window. */
const port = parentPort;
if (port === null) {
  throw new Error('the search worker runs as a worker thread');
}
const { libraryFolder } = workerData as SearchStart;
let db: Database | null = null;

const opened = (): Database => {
  if (db === null) throw new Error('the index is not open');
  return db;
};

const answer = async (request: SearchRequest): Promise<boolean | Found | null> => {
  switch (request.kind) {
    case 'open': {
      db?.close();
      db = null;
      mkdirSync(libraryFolder, { recursive: true });
      const file = openIndexFile(libraryFolder, request.key);
      db = file.db;
      return file.isCurrent;
    }
    case 'add':
      await add(request.piece);
      return null;
    case 'finish':
      finish(opened(), request.key);
      return null;
    case 'find':
      return find(opened(), request.query, request.language);
    default:
      return assertNever(request, 'request to the search');
  }
};

const add = async ({ documents, pdfs }: SearchPiece): Promise<void> => {
  insertDocuments(opened(), documents);
  for (const pdf of pdfs) await addPdf(pdf);
};

const addPdf = async ({ path, sha256, as: { item, language, title } }: SearchPdf): Promise<void> => {
  const pages = await pagesOnce(opened(), sha256, () => pagesOfPdf(path));
  const documents = pages.map((body, index) => ({
    place: { kind: 'page' as const, item, page: index + 1 },
    language,
    title,
    body,
  }));
  insertDocuments(
    opened(),
    documents.filter(({ body }) => body !== ''),
  );
};

// One after the other, except that a question waits for no page that is being read.
let turn: Promise<unknown> = Promise.resolve();
port.on('message', ({ id, request }: { readonly id: number; readonly request: SearchRequest }) => {
  const work = async (): Promise<void> => {
    const reply: SearchReply = await answer(request).then(
      (value) => ({ id, ok: true, value }),
      (thrown: unknown) => ({ id, ok: false, error: thrown instanceof Error ? thrown : new Error(String(thrown)) }),
    );
    port.postMessage(reply);
  };
  if (request.kind === 'find') void work();
  else turn = turn.then(work);
});
