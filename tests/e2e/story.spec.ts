import { mkdirSync } from 'node:fs';
import { test } from './fixture.ts';
import { holdWholeSession } from './story/whole-session.ts';

// The laptop is where the venue is.
test.use({ environment: { TZ: 'America/Los_Angeles' } });

test('a whole session, offline, from the library to the summary', async ({ kit, picture }, testInfo) => {
  test.setTimeout(300_000);
  const stick = testInfo.outputPath('stick');
  mkdirSync(stick);
  await holdWholeSession(kit, stick, picture);
});
