import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failed, ok } from '../../preload/contract/models/problem.ts';
import { all, run } from './connection.ts';
import { recordsProblem } from './failures.ts';
import { testDb } from './testing/test-db.ts';
import { inTransaction } from './transaction.ts';

let test: ReturnType<typeof testDb>;
beforeEach(() => {
  test = testDb();
});
afterEach(() => test.remove());

const put = (key: string, value: string): void => {
  run(test.db, 'INSERT INTO settings VALUES ($key, $value)', { key, value: JSON.stringify(value) });
};
const keys = () => all<{ key: string }>(test.db, 'SELECT key FROM settings').map((row) => row.key);

describe('a change', () => {
  it('that answers a problem has changed nothing', () => {
    const result = inTransaction(test.db, () => {
      put('half', 'done');
      return failed('session.not-found');
    });
    expect(result.ok).toBe(false);
    expect(keys()).toEqual([]);
  });

  it('that breaks has changed nothing, and the next one works', () => {
    expect(() =>
      inTransaction(test.db, () => {
        put('half', 'done');
        throw new Error('broken');
      }),
    ).toThrow('broken');
    inTransaction(test.db, () => {
      put('whole', 'done');
      return ok(null);
    });
    expect(keys()).toEqual(['whole']);
  });

  it('that finds no more room says so, has changed nothing, and works when there is room', () => {
    const pages = Number(test.db.pragma('page_count', { simple: true }));
    test.db.pragma(`max_page_count = ${pages + 2}`);
    const write = () =>
      inTransaction(test.db, () => {
        put('small', 'x');
        put('large', 'x'.repeat(100_000));
        return ok(null);
      });
    let problem: unknown = null;
    try {
      write();
    } catch (thrown) {
      problem = recordsProblem(thrown);
    }
    expect(problem).toMatchObject({ code: 'records.disk-full' });
    expect(test.db.inTransaction).toBe(false);
    expect(keys()).toEqual([]);
    test.db.pragma('max_page_count = 100000');
    expect(write().ok).toBe(true);
  });
});
