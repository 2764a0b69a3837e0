// Run by a test and killed by it: opens the records of a folder, begins a session, and records arrivals and departures as fast as
// it can. Each line that it prints is a promise: that event is on disk.
import { writeSync } from 'node:fs';
import { systemClock } from '../../platform/clock.ts';
import { draft, liveSession } from './samples.ts';
import { expectOk, openIn } from './test-records.ts';

const records = expectOk(await openIn(process.argv[2] ?? ''));
const running = await records.call('live.load');
const sessionId = running?.sessionId ?? (await liveSession(records, systemClock.stamp()));
if (running === null) {
  const entries = Array.from({ length: 50 }, (_, index) => ({ kind: 'new' as const, person: draft(`Person ${index}`) }));
  expectOk(await records.call('people.import', sessionId, entries, systemClock.stamp().wall));
}
const people = await records.call('people.expected', sessionId);
const room = expectOk(await records.call('presence.room', sessionId));
const inRoom = new Set(room.people.filter((entry) => entry.state === 'in').map((entry) => entry.person.id));

for (;;) {
  await Promise.all(
    people.map(async ({ id: personId }) => {
      const kind = inRoom.has(personId) ? 'out' : 'in';
      kind === 'in' ? inRoom.add(personId) : inRoom.delete(personId);
      const movement = { sessionId, personId, kind, at: null } as const;
      const event = expectOk(await records.call('presence.record', movement, systemClock.stamp()));
      writeSync(1, `${event}\n`);
    }),
  );
}
