import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests in real windows under Xvfb. One at a time: each starts a kit of its own with its own data folder, and two
 * kits at once on two cores would measure each other.
 */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'deck/**/*.spec.ts'],
  outputDir: 'test-results',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
