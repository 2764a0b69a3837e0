import { spawnSync } from 'node:child_process';
import { createReadStream, mkdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from './fixture.ts';
import { createReader, traced, type Verdict } from './offline/trace.ts';
import { holdWholeSession } from './story/whole-session.ts';

/**
 * Nothing is sent beyond this machine, in a whole session: every process of the kit and of its Chromium runs under strace, and each
 * call that could open a way or send is looked at afterwards (`offline/trace.ts` has the rules). It takes its time: what waits here
 * waits longer than elsewhere (`playwright.config.ts`).
 */
test.skip(process.platform !== 'linux' || process.env.KIT_RUNTIME === 'electron', 'the reason: strace starts the stand-in alone');

const TRACE = 'trace.txt';

const verdictOf = async (file: string): Promise<Verdict> => {
  const reader = createReader();
  for await (const line of createInterface({ input: createReadStream(file) })) reader.line(line);
  return reader.end();
};

test.describe('a whole session under strace', () => {
  test.use({
    environment: { TZ: 'America/Los_Angeles' },
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    under: async ({}, use, testInfo) => use(traced(testInfo.outputPath(TRACE))),
  });

  test('sends nothing beyond this machine', async ({ kit, picture }, testInfo) => {
    test.setTimeout(1_200_000);
    const stick = testInfo.outputPath('stick');
    mkdirSync(stick);
    await holdWholeSession(kit, stick, picture);
    // strace ends when the last process that it watches has ended.
    await kit.quit();
    const { beyond, within, calls, routeProbes } = await verdictOf(testInfo.outputPath(TRACE));
    expect(beyond).toEqual([]);
    // It was the kit that was watched: windows load from its ports, and Chromium talks to its screen.
    expect(within).toBeGreaterThan(20);
    expect(calls).toBeGreaterThan(10_000);
    testInfo.annotations.push({ type: 'calls', description: `${calls}, ${within} within, ${routeProbes} route probes` });
  });
});

test('a program that does turn to the outside is seen', async ({ scheme: _ }, testInfo) => {
  const trace = testInfo.outputPath(TRACE);
  // Connecting a datagram socket sends nothing; the address is one that nobody has (RFC 5737).
  const script =
    "const s = require('dgram').createSocket('udp4'); s.connect(9, '192.0.2.1', () => s.close()); s.on('error', () => s.close())";
  const [command = '', ...args] = [...traced(trace), process.execPath, '-e', script];
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const { beyond } = await verdictOf(trace);
  expect(beyond).toContain('connect: 192.0.2.1 port 9');
});
