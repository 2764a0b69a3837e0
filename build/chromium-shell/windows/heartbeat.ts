import type { CdpSession } from '../cdp/connection.ts';

/** How long a renderer may be silent. Electron waits longer; a wall that hangs should be noticed sooner. */
const LIMIT_MS = Number(process.env.KIT_SHELL_UNRESPONSIVE_MS ?? 4000);

/** Asks a page for a sign of life, and says when it stops and when it comes back. Returns a function that ends it. */
export function startHeartbeat(session: CdpSession, on: { unresponsive(): void; responsive(): void }): () => void {
  let askedAt: number | undefined;
  let silent = false;
  let lastBeat = performance.now();
  const beat = (): void => {
    const now = performance.now();
    const late = now - lastBeat > LIMIT_MS / 2;
    lastBeat = now;
    if (askedAt !== undefined) {
      // Main itself was held up: the page's answer may be waiting to be read. It gets its time anew.
      if (late) askedAt = now;
      else if (!silent && now - askedAt >= LIMIT_MS) {
        silent = true;
        on.unresponsive();
      }
      return;
    }
    askedAt = now;
    // Answered by the page's own thread, which is the one that matters. An error is an answer too.
    session
      .send('Runtime.evaluate', { expression: '0', silent: true })
      .catch(() => undefined)
      .then(() => {
        askedAt = undefined;
        if (silent) on.responsive();
        silent = false;
      });
  };
  const timer = setInterval(beat, LIMIT_MS / 4);
  timer.unref();
  return () => clearInterval(timer);
}
