import { join } from 'node:path';
import { startVirtualScreen } from '../../../../build/scripts/virtual-screen.ts';
import { LAPTOP, PROJECTOR } from '../../../e2e/kit.ts';
import { type BareChromium, startBareChromium } from '../../harness/bare-chromium.ts';
import type { Cleanup } from '../../harness/cleanup.ts';
import { SCREEN } from '../../harness/live-kit.ts';
import { type Served, serve } from '../../harness/static-server.ts';

const player = (muted: string): Served => ({
  text:
    '<!doctype html><html lang="en"><title>Video</title><style>html,body{margin:0;background:#000;height:100%}video{width:100%;height:100%}</style>' +
    `<video src="/video.mp4" autoplay loop ${muted} playsinline onplaying="fetch('/plays${muted}')"></video></html>`,
});

const EMPTY: Served = { text: '<!doctype html><html lang="en"><title>Empty</title></html>' };

/** Three windows of a Chromium without a kit: one as the console's, one as the wall, one as the curtain. */
const openThree = async (
  find: (path: string) => Served | undefined,
  [laptop, wall]: readonly [string, string],
  cleanup: Cleanup,
): Promise<BareChromium> => {
  const server = await serve(find);
  cleanup.add(server.close);
  const screen = await startVirtualScreen(SCREEN.width, SCREEN.height);
  cleanup.add(() => screen.stop());
  const chromium = await startBareChromium(screen, server.origin + laptop);
  cleanup.add(chromium.close);
  await chromium.place(server.origin + laptop, LAPTOP);
  for (const path of ['/empty', wall]) {
    chromium.openWindow(server.origin + path);
    await chromium.place(server.origin + path, PROJECTOR);
  }
  return chromium;
};

/** Two of them show a slide. @param slide its HTML, with addresses of the built kit's style sheets */
export const bareSlides = (app: string, slide: string, cleanup: Cleanup): Promise<BareChromium> =>
  openThree(
    (path) => {
      if (path.startsWith('/assets/')) return { file: join(app, 'dist/renderer', path) };
      return path === '/empty' ? EMPTY : { text: slide };
    },
    ['/laptop', '/wall'],
    cleanup,
  );

/** Two of them play a video, one silently. Resolves once both do. */
export const bareVideos = async (video: string, cleanup: Cleanup): Promise<BareChromium> => {
  const playing = new Set<string>();
  let bothPlay: () => void = () => undefined;
  const both = new Promise<void>((resolve) => {
    bothPlay = resolve;
  });
  const pages: Readonly<Record<string, Served>> = {
    '/silent': player('muted'),
    '/loud': player(''),
    '/empty': EMPTY,
    '/video.mp4': { file: video },
  };
  const chromium = await openThree(
    (path) => {
      if (path.startsWith('/plays')) playing.add(path);
      if (playing.size === 2) bothPlay();
      return pages[path];
    },
    ['/silent', '/loud'],
    cleanup,
  );
  await both;
  return chromium;
};
