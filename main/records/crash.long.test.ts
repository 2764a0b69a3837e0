import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk, openIn, testFolder } from './testing/test-records.ts';

const SCRIPT = fileURLToPath(new URL('testing/check-in-forever.ts', import.meta.url));
const ROUNDS = 5;

let test: ReturnType<typeof testFolder>;
let child: ChildProcess | null = null;
beforeEach(() => {
  test = testFolder();
});
afterEach(() => {
  child?.kill('SIGKILL');
  test.remove();
});

/** Lets somebody check people in until so many were acknowledged, kills them without warning, and answers what was acknowledged. */
const checkInUntilKilled = async (acknowledgments: number): Promise<readonly string[]> => {
  const process_ = spawn(process.execPath, [SCRIPT, test.folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  child = process_;
  const acknowledged: string[] = [];
  const { promise: failed, reject: fail } = Promise.withResolvers<never>();
  const gone = once(process_, 'exit');
  // While somebody writes, nobody else may; not even to look.
  const kill = async (): Promise<void> => {
    expect(await openIn(test.folder)).toMatchObject({ ok: false, problem: { code: 'records.in-use' } });
    process_.kill('SIGKILL');
  };
  const lines = createInterface({ input: process_.stdout });
  lines.on('line', (line) => {
    // A line may be cut off by the kill; half an id is no promise.
    if (line.length === 36) {
      acknowledged.push(line);
    }
    if (acknowledged.length === acknowledgments) {
      void kill().catch(fail);
    }
  });
  const [, signal] = await Promise.race([gone, failed]);
  await new Promise((resolve) => (process_.stdout.closed ? resolve(null) : process_.stdout.once('close', resolve)));
  expect(signal).toBe('SIGKILL');
  return acknowledged;
};

describe('a kit that is killed while people check in', () => {
  it('has every acknowledged check-in, in a chain that holds, and goes on where it was', { timeout: 60_000 }, async () => {
    const promised: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      promised.push(...(await checkInUntilKilled(20 + round * 37)));
      const records = expectOk(await openIn(test.folder));
      expect(records.state.notices).toEqual([]);
      const live = await records.call('live.load');
      expect(live).not.toBeNull();
      if (live !== null) {
        const record = expectOk(await records.call('report.read', live.sessionId));
        const ids = new Set<string>(record.events.map((event) => event.id));
        expect(promised.filter((id) => !ids.has(id))).toEqual([]);
        expect(await records.call('presence.verify', live.sessionId)).toMatchObject({ ok: true });
        expect(record.events.map((event) => event.seq)).toEqual(record.events.map((_, index) => index + 1));
      }
      await records.close();
    }
    expect(promised.length).toBeGreaterThan(ROUNDS * 20);
  });
});
