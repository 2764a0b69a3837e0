import { defineConfig } from 'vite';
import { windows } from './windows.ts';

/**
 * The console, by itself: what its first place needs is one script and one style sheet, where a build with the other windows cuts
 * it along what they share, and a start waits for fourteen answers instead of two.
 */
export default defineConfig(windows(['console'], { emptyOutDir: false }, [{ name: 'first', test: /renderer\/console\.tsx$/ }]));
