import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests in real windows under Xvfb. One at a time: each starts a kit of its own with its own data folder, and two
 * kits at once on two cores would measure each other.
 */
// Two runs at once must not clear each other's folder; workers inherit the name.
process.env.KIT_TEST_RUN ??= `run-${process.pid}`;

const OFFLINE = 'e2e/offline.spec.ts';

export default defineConfig({
  testDir: 'tests',
  projects: [
    { name: 'windows', testMatch: ['e2e/**/*.spec.ts', 'deck/**/*.spec.ts'], testIgnore: OFFLINE },
    // Under strace everything takes longer, and on a slow machine much longer. Nothing about speed is asserted there.
    { name: 'offline', testMatch: OFFLINE, expect: { timeout: 60_000 } },
  ],
  outputDir: `test-results/${process.env.KIT_TEST_RUN}`,
  workers: 1,
  // A machine that is shared can hold up a window for seconds. A second try is named as flaky in the report, never silently taken.
  retries: process.env.CI === undefined ? 0 : 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
