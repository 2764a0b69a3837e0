import { defineConfig } from 'vite';
import { windows } from './windows.ts';

/** The wall, the curtain, the page that is printed, and the slide document. */
export default defineConfig(
  windows(['audience', 'curtain', 'deck', 'print'], {
    emptyOutDir: true,
    // Which files the slide document is built of: its host serves those and no others.
    manifest: true,
  }),
);
