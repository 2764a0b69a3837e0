import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection, type CdpSession } from '../../chromium-shell/cdp/connection.ts';
import { findChromium } from '../../chromium-shell/chromium/find.ts';
import { makeProfile, removeProfile } from '../../chromium-shell/chromium/profile.ts';
import { chromiumUser } from '../../chromium-shell/chromium/user.ts';
import { STAGE } from './scenes/palette.ts';

/** A page without a window, for drawing. */
export interface DrawingBrowser {
  readonly page: CdpSession;
  /** Runs an expression in the page and gives its value (JSON). */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Nothing leaves the machine, nothing asks questions; the sandbox stays on. Fonts are drawn alike on every machine. */
const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--no-first-run',
  '--no-default-browser-check',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--autoplay-policy=no-user-gesture-required',
  '--mute-audio',
  `--window-size=${STAGE.width},${STAGE.height}`,
] as const;

/** Starts Chromium under a user who owns nothing and opens `html` in it, fonts loaded. */
export async function openDrawing(html: string): Promise<DrawingBrowser> {
  const program = findChromium();
  if (program === undefined) throw new Error('Chromium is not installed, so no frame can be drawn.');
  const user = chromiumUser();
  const profile = makeProfile(user);
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    ...(user ?? {}),
    cwd: profile,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: profile },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [, , , output, input] = child.stdio;
  const cdp = new CdpConnection(output as Writable, input as Readable);
  const { targetId } = await cdp.browser.send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await cdp.browser.send('Target.attachToTarget', { targetId, flatten: true });
  const page = cdp.session(sessionId);
  await page.send('Emulation.setDeviceMetricsOverride', {
    width: STAGE.width,
    height: STAGE.height,
    deviceScaleFactor: 1,
    mobile: false,
  });
  const { frameTree } = await page.send('Page.getFrameTree');
  await page.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = await page.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    if (answer.exceptionDetails !== undefined)
      throw new Error(`in the drawing page: ${answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text}`);
    return answer.result.value as unknown;
  };
  // A typeface is only fetched when a text asks for it: ask for every weight before the first frame.
  await evaluate(
    "Promise.all([400,500,600,700,800].map((w) => document.fonts.load(w + ' 30px Kit'))).then(() => document.fonts.size)",
  );
  return {
    page,
    evaluate,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      removeProfile(profile);
    },
  };
}
