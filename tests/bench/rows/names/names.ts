import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openRecords } from '../../../../main/records/records.ts';
import { draft, newSession } from '../../../../main/records/testing/samples.ts';
import { expectOk } from '../../../../main/records/testing/test-records.ts';
import { Instant } from '../../../../preload/contract/models/time.ts';
import { fold } from '../../../../preload/contract/names/fold-name.ts';
import { createNameIndex } from '../../../../preload/contract/names/name-index.ts';
import { withCleanup } from '../../harness/cleanup.ts';
import { randomFrom } from '../../harness/random.ts';
import type { Row } from '../../harness/row.ts';
import { californiaNames, type MadeUpName } from '../../material/california-names.ts';
import { withOneError } from './typing-error.ts';

const PEOPLE = 10_000;
const AT_A_TIME = 1_000;
const ROSTER = 200;

/** Finding people as they stand at the door. */
export const names: Row = {
  name: 'names',
  title: 'Finding a name among 10,000 people',
  method:
    'Made-up names of many origins, imported into real records. Every beginning of 500 of them is asked for, from the first letter on: from ' +
    'the question to the records’ worker until its answer (at most 50 people, best first). Beside it, rosters of 200: a surname and the first ' +
    'two letters of the given name, with one error (a letter left out, put in, wrong, or two swapped) at a place drawn by chance; counted is ' +
    'how often the right person is among the first three.',
  measure: ({ app, folder, quick, seed, say }) =>
    withCleanup(async (cleanup) => {
      const random = randomFrom(seed);
      const place = join(folder, 'names');
      mkdirSync(place, { recursive: true });
      const records = expectOk(await openRecords({ dataDir: place, worker: join(app, 'dist/main/records-worker.cjs') }));
      cleanup.add(() => records.close());
      const session = await newSession(records);
      const people = californiaNames(quick ? 300 : PEOPLE, random);
      for (let from = 0; from < people.length; from += AT_A_TIME) {
        const entries = people.slice(from, from + AT_A_TIME).map(({ whole }) => ({ kind: 'new' as const, person: draft(whole) }));
        expectOk(await records.call('people.import', session.id, entries, Instant.parse('2026-03-01T12:00:00.000Z')));
      }
      say(`${people.length} people`);

      const ours: number[] = [];
      let missing = 0;
      for (let round = 0; round < (quick ? 5 : 500); round += 1) {
        const { whole } = people[Math.floor(random() * people.length)] ?? { whole: '' };
        for (let length = 1; length <= whole.length; length += 1) {
          const at = performance.now();
          const found = await records.call('people.search', whole.slice(0, length), session.id);
          ours.push(performance.now() - at);
          if (length === whole.length && !found.slice(0, 3).some(({ name }) => name === whole)) missing += 1;
        }
      }
      const { right, asked } = rosters(quick ? 1 : 20, random);
      return {
        lines: [{ what: 'every beginning of 500 names', unit: 'ms', ours, baseline: null, atMost: { p95: 20 } }],
        notes: [
          `${missing} of ${quick ? 5 : 500} names typed whole were not among the first three.`,
          `With one error, on rosters of ${ROSTER}: the right one among the first three for ${((right / asked) * 100).toFixed(1)} % of ${asked} (to reach: 99 %).`,
        ],
      };
    }),
};

const rosters = (count: number, random: () => number): { readonly right: number; readonly asked: number } => {
  let right = 0;
  let asked = 0;
  for (let round = 0; round < count; round += 1) {
    const roster = californiaNames(ROSTER, random);
    const index = createNameIndex<MadeUpName>();
    for (const person of roster) index.put(person, person.whole);
    for (const person of roster) {
      const typed = withOneError(`${fold(person.family)} ${fold(person.given).slice(0, 2)}`, random);
      asked += 1;
      if (
        index
          .find(typed)
          .slice(0, 3)
          .some(({ key }) => key === person)
      )
        right += 1;
    }
  }
  return { right, asked };
};
