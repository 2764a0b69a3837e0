import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type DrawingBrowser, openDrawing } from './browser.ts';
import { readRecord } from './record.ts';
import { PACK, videoModules } from './starter-pack.ts';

const modules = videoModules();

const Played = z.object({
  width: z.number(),
  height: z.number(),
  moved: z.number(),
  sought: z.number(),
  dark: z.number(),
  bright: z.number(),
});

/** Plays for half a second, seeks to the middle and looks at the picture there. */
const PLAY = `(async () => {
  const video = document.querySelector('video');
  const happens = (name) => new Promise((done, fail) => { video.addEventListener(name, done, { once: true }); video.addEventListener('error', () => fail(new Error(video.error.message)), { once: true }); });
  if (video.readyState < 3) await happens('canplay');
  await video.play();
  const from = video.currentTime;
  while (video.currentTime < from + 0.5) await happens('timeupdate');
  video.pause();
  const moved = video.currentTime - from;
  const goal = video.duration / 2;
  const seeked = happens('seeked');
  video.currentTime = goal;
  await seeked;
  const canvas = new OffscreenCanvas(64, 36), pen = canvas.getContext('2d');
  pen.drawImage(video, 0, 0, 64, 36);
  const levels = pen.getImageData(0, 0, 64, 36).data.filter((_, i) => i % 4 === 1);
  return { width: video.videoWidth, height: video.videoHeight, moved, sought: Math.abs(video.currentTime - goal), dark: Math.min(...levels), bright: Math.max(...levels) };
})()`;

describe('played by Chromium', () => {
  let browser: DrawingBrowser;
  let server: Server;
  beforeAll(async () => {
    browser = await openDrawing('<!doctype html><video muted></video>');
    server = createServer((request, response) => {
      const file = join(PACK, decodeURIComponent(request.url ?? ''));
      const size = statSync(file).size;
      const start = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
      response.writeHead(206, {
        'content-type': 'video/webm',
        'content-length': size - start,
        'content-range': `bytes ${start}-${size - 1}/${size}`,
        'access-control-allow-origin': '*',
      });
      createReadStream(file, { start }).pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  });

  it.each(modules)(
    '%s decodes, moves and seeks',
    async (name) => {
      const record = readRecord(join(PACK, 'modules', name));
      const { port } = server.address() as AddressInfo;
      await browser.evaluate(
        `{ const v = document.querySelector('video'); v.crossOrigin = 'anonymous'; v.src = 'http://127.0.0.1:${port}/modules/${name}/${record?.file}'; }`,
      );
      const played = Played.parse(await browser.evaluate(PLAY));
      expect(played).toMatchObject({ width: record?.width, height: record?.height });
      expect(played.moved).toBeGreaterThanOrEqual(0.5);
      expect(played.sought).toBeLessThan(0.05);
      expect(played.bright - played.dark).toBeGreaterThan(100);
    },
    30_000,
  );
});
