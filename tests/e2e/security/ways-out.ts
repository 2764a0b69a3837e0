import type { Frame, Page } from '@playwright/test';
import { waitFor } from '../../../build/chromium-shell/testing.ts';
import type { Kit } from '../kit.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Holes } from './options.ts';
import { type Attempt, attemptAll, type PolicyOf } from './policy-attempts.ts';

/** What a page's content security policy does not stop. A busy machine is given its time. */
export const policyHoles = async (
  page: Page | Frame,
  where: string,
  policy: PolicyOf,
  elsewhere: Elsewhere,
  patienceMs = 15_000,
): Promise<Holes> => {
  const attempt: Attempt = { policy, elsewhere: elsewhere.origin, patienceMs };
  return (await page.evaluate(attemptAll, attempt)).map((hole) => `${where}: ${hole}`);
};

/** How long nothing may come of an attempt where the runtime does not even say that it was refused. */
const NOTHING_MS = 2000;

/** A page, or a frame in it, tries to go elsewhere by itself. */
export const navigationHoles = async (page: Page, frame: Frame, where: string, address: string): Promise<Holes> => {
  const before = frame.url();
  const decided = new Promise<void>((resolve) => {
    // The stand-in asks for the document and is refused, Electron does not even ask. Gone is gone in both.
    page.on('requestfailed', (request) => {
      const held = request.failure()?.errorText === 'net::ERR_ABORTED';
      if (held && request.isNavigationRequest() && request.url() === address) resolve();
    });
    page.on('framenavigated', (moved) => moved === frame && resolve());
    setTimeout(resolve, NOTHING_MS);
  });
  await frame
    .evaluate((to) => {
      location.href = to;
    }, address)
    .catch(() => undefined);
  await decided;
  return frame.url() === before ? [] : [`${where}: goes to ${new URL(address).protocol}`];
};

/** A page tries to open a window: the runtime gives it none, and main, which is asked, says no. */
export const windowHoles = async (kit: Kit, page: Page, where: string): Promise<Holes> => {
  const answers = async (): Promise<readonly unknown[]> =>
    (await kit.control.send('recorded', null)).filter(({ what }) => what === 'window-open').map(({ value }) => value);
  const before = (await answers()).length;
  const windows = (await kit.control.send('windows', null)).length;
  const opened = await page.evaluate(() => window.open('/console.html') !== null);
  const asked =
    process.env.KIT_RUNTIME === 'electron'
      ? []
      : await waitFor('main to be asked for a window', async () => {
          const now = (await answers()).slice(before);
          return now.length > 0 ? now : undefined;
        });
  const more = (await kit.control.send('windows', null)).length > windows;
  return [
    ...(opened || more ? [`${where}: opens a window`] : []),
    ...(asked.every((answer) => (answer as { readonly action: string }).action === 'deny')
      ? []
      : ['main lets windows be opened']),
  ];
};

/** A page looks for a way by a peer connection, which no policy and no request filter sees. */
const connectToPeer = (page: Page, { udpPort, origin }: Elsewhere): Promise<void> =>
  page.evaluate(
    async ({ udp, tcp }) => {
      const peer = new RTCPeerConnection({
        iceServers: [{ urls: `stun:${udp}` }, { urls: `turn:${tcp}?transport=tcp`, username: 'a', credential: 'b' }],
      });
      peer.createDataChannel('out');
      const done = new Promise<void>((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => peer.iceGatheringState === 'complete' && resolve());
        setTimeout(resolve, 5000);
      });
      await peer.setLocalDescription();
      await done;
      peer.close();
    },
    { udp: `127.0.0.1:${udpPort}`, tcp: new URL(origin).host },
  );

/** After everything that was tried: has anything come out, and would main have let it? */
export const networkHoles = async (kit: Kit, page: Page, elsewhere: Elsewhere): Promise<Holes> => {
  await connectToPeer(page, elsewhere);
  const refused = await kit.control.send('refused', null);
  return [
    ...(elsewhere.knocks() === 0 ? [] : ['another program was reached']),
    ...(refused.every(({ byMain }) => byMain) ? [] : ['main lets requests out']),
  ];
};
