import type { NativeImage, Rectangle } from 'electron';
import type { CdpSession } from '../cdp/connection.ts';
import { imageFrom } from './native-image.ts';

/** Photographs a page. The picture is the kit's curtain, so it is made quickly rather than small. */
export async function photograph(page: CdpSession, area: Rectangle | undefined): Promise<NativeImage> {
  const clip = area === undefined ? {} : { clip: { ...area, scale: 1 } };
  const { data } = await page.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, ...clip });
  return imageFrom(Buffer.from(data, 'base64'));
}

/** Runs code in the page's own world and gives what it, or the promise that it gives, comes to. */
export async function runInPage(page: CdpSession, code: string, userGesture = false): Promise<unknown> {
  const { result, exceptionDetails } = await page.send('Runtime.evaluate', {
    expression: code,
    userGesture,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Chromium has no command that mutes a page, so the media elements that it has now are muted. */
export function muteMedia(page: CdpSession, muted: boolean): void {
  const mute = (value: boolean): void => {
    for (const media of document.querySelectorAll<HTMLMediaElement>('video, audio')) media.muted = value;
  };
  page.tell('Runtime.evaluate', { expression: `(${mute})(${muted})`, silent: true });
}

/** Chromium has no command for its zoom either; the document's own is the nearest. */
export function zoomPage(page: CdpSession, factor: number): void {
  page.tell('Runtime.evaluate', { expression: `document.documentElement.style.zoom = ${factor}`, silent: true });
}
