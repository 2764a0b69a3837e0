import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that a query may read through. */
export type ReadableDb = Database.Database & { readonly [readable]: true };

/** The one connection that may write. A function that asks for it cannot be handed a reading one by accident. */
export type WritableDb = ReadableDb & { readonly [writable]: true };

/** A value that SQLite can hold. Booleans go in as 0 and 1. */
type Value = string | number | null;
export type Params = Readonly<Record<string, Value>>;

const NONE: Params = {};

/** Statements are prepared once a connection: a check-in must not wait for SQL to be read again. */
const prepared = new WeakMap<Database.Database, Map<string, Database.Statement>>();

const statement = (db: ReadableDb, sql: string): Database.Statement => {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(sql);
  if (found === undefined) {
    found = db.prepare(sql);
    known.set(sql, found);
  }
  return found;
};

/** All rows of a query. `Row` says what its SQL selects: STRICT tables hold it to that. */
export const all = <Row>(db: ReadableDb, sql: string, params: Params = NONE): readonly Row[] =>
  statement(db, sql).all(params) as Row[];

/** The first row of a query, if there is one. */
export const first = <Row>(db: ReadableDb, sql: string, params: Params = NONE): Row | undefined =>
  statement(db, sql).get(params) as Row | undefined;

/** Changes rows; the answer is how many. */
export const run = (db: WritableDb, sql: string, params: Params = NONE): number => statement(db, sql).run(params).changes;

export const toFlag = (value: boolean): number => (value ? 1 : 0);
