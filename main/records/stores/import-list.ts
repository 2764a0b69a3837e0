import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { ImportPreview } from '../../../preload/contract/models/person.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import { hasNames, judge, type ListChoice, type ListSource, understand } from '../../people-import/understand.ts';
import type { ReadableDb } from '../connection.ts';
import type { ListEntry } from './expected.ts';
import { readKnown } from './known-people.ts';

/** As many rows as a preview shows; its counts are of all. */
const SHOWN = 200;

const readList = (db: ReadableDb, sessionId: SessionId, source: ListSource, choice: ListChoice | null) => {
  const list = understand(source, choice);
  if (!list.ok) {
    return list;
  }
  const known = readKnown(
    db,
    sessionId,
    list.value.drafts.map(({ fields }) => fields.name),
  );
  return ok({ ...list.value, rows: judge(list.value.drafts, known) });
};

/** How a list is understood and what would become of it. Read in the worker, so that a long one holds up no window. */
export const previewList = (
  db: ReadableDb,
  sessionId: SessionId,
  source: ListSource,
  choice: ListChoice | null,
): Result<Omit<ImportPreview, 'token' | 'source'>> => {
  const list = readList(db, sessionId, source, choice);
  if (!list.ok) {
    return list;
  }
  const { rows, drafts: _drafts, ...rest } = list.value;
  const count = (outcome: (typeof rows)[number]['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return ok({
    ...rest,
    rows: rows.slice(0, SHOWN),
    counts: { add: count('add'), match: count('match'), alreadyExpected: count('already-expected'), refuse: count('refuse') },
  });
};

/** The rows of a list that are to be taken, judged by the records as they are now. */
export const listEntries = (
  db: ReadableDb,
  sessionId: SessionId,
  source: ListSource,
  choice: ListChoice | null,
): Result<readonly ListEntry[]> => {
  const list = readList(db, sessionId, source, choice);
  if (!list.ok) {
    return list;
  }
  if (!hasNames(list.value.mapping)) {
    return failed('people.no-name-column');
  }
  return ok(
    list.value.rows.flatMap((row): readonly ListEntry[] => {
      if (row.outcome === 'add' && row.person !== null) {
        return [{ kind: 'new', person: row.person }];
      }
      return row.outcome === 'match' && row.matches !== null ? [{ kind: 'known', personId: row.matches }] : [];
    }),
  );
};
