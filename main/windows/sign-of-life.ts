import type { WebContents } from 'electron';

/** How often a page is asked, and for how long it may be silent: a busy laptop is no dead wall. */
const EVERY_MS = 500;
const SILENT_MS = 3000;

/**
 * Asks a page for a sign of life, and says once when none comes. Electron's own `unresponsive` waits for somebody to click, and
 * nobody clicks on a wall. The answer stops the asking.
 */
export const watchLife = (contents: WebContents, onSilent: () => void): (() => void) => {
  let askedAt: number | null = null;
  let lastTick = performance.now();

  const stop = (): void => clearInterval(timer);

  const tick = (): void => {
    const now = performance.now();
    // The kit itself was held up, or the laptop slept: that the page was silent meanwhile says nothing.
    if (now - lastTick > 2 * EVERY_MS && askedAt !== null) {
      askedAt += now - lastTick;
    }
    lastTick = now;
    if (contents.isDestroyed() || contents.isCrashed()) {
      stop();
    } else if (askedAt === null) {
      askedAt = now;
      const answered = (): void => {
        askedAt = null;
      };
      // Asked of the page's own thread, which is the one that draws. A refusal is an answer too.
      contents.executeJavaScript('0').then(answered, answered);
    } else if (now - askedAt > SILENT_MS) {
      stop();
      onSilent();
    }
  };

  const timer = setInterval(tick, EVERY_MS);
  timer.unref();
  return stop;
};
