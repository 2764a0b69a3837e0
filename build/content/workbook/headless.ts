import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection, type CdpSession } from '../../chromium-shell/cdp/connection.ts';
import { findChromium } from '../../chromium-shell/chromium/find.ts';
import { makeProfile, removeProfile } from '../../chromium-shell/chromium/profile.ts';
import { chromiumUser } from '../../chromium-shell/chromium/user.ts';

/** Nothing leaves the machine and the sandbox stays on. */
const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--font-render-hinting=none',
];

/** One Chromium without windows, spoken to over a pipe: no port is opened, and it ends when this process does. */
export interface Headless {
  /** Gives `work` a new, empty page and takes it away afterwards. */
  readonly withPage: <T>(work: (page: CdpSession) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Starts Chromium as a user who owns nothing. Throws when none is installed. */
export async function openHeadless(): Promise<Headless> {
  const program = findChromium();
  if (program === undefined)
    throw new Error('Making workbooks needs Chromium, and none is installed here (apt install chromium).');
  const user = chromiumUser();
  const profile = makeProfile(user);
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`], {
    ...(user ?? {}),
    cwd: profile,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', HOME: profile },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const [, , , output, input] = child.stdio;
  const cdp = new CdpConnection(output as Writable, input as Readable);
  await cdp.browser.send('Browser.getVersion');
  return {
    withPage: async (work) => {
      const { targetId } = await cdp.browser.send('Target.createTarget', { url: 'about:blank' });
      const { sessionId } = await cdp.browser.send('Target.attachToTarget', { targetId, flatten: true });
      try {
        return await work(cdp.session(sessionId));
      } finally {
        cdp.forget(sessionId);
        await cdp.browser.send('Target.closeTarget', { targetId });
      }
    },
    close: async () => {
      await cdp.browser.send('Browser.close').catch(() => child.kill());
      await gone;
      removeProfile(profile);
    },
  };
}
