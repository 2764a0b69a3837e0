import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { FRAME_RATE } from './timeline.ts';

/**
 * VP9, with the Opus sound that is already there, in WebM: every Chromium build decodes it, with or without licensed codecs, so both runtimes of the kit do.
 * A key frame every two seconds keeps seeking quick; cues at the front let a player seek before the whole file is read.
 */
export const VIDEO_ARGS = [
  ...['-c:v', 'libvpx-vp9', '-crf', '33', '-b:v', '0', '-g', String(2 * FRAME_RATE), '-row-mt', '1', '-tile-columns', '2'],
  ...['-deadline', 'good', '-cpu-used', '2', '-lag-in-frames', '25', '-auto-alt-ref', '1'],
  ...['-cues_to_front', '1', '-fflags', '+bitexact', '-flags:v', '+bitexact'],
] as const;

/** From what a screen shows to what a video stores, with its colors said. */
const COLORS = [
  ...['-vf', 'scale=in_range=pc:out_range=tv:out_color_matrix=bt709,format=yuv420p'],
  ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
] as const;

/**
 * Encodes pictures and sound while the pictures are still being drawn.
 * @param frames PNG pictures, {@link FRAME_RATE} a second
 * @param sound an Opus file; it is copied as it is
 */
export async function encode(frames: AsyncIterable<Buffer>, sound: string, title: string, to: string): Promise<void> {
  const args = [
    ...['-v', 'error', '-y', '-f', 'image2pipe', '-framerate', String(FRAME_RATE), '-c:v', 'png', '-i', '-', '-i', sound],
    ...COLORS,
    ...VIDEO_ARGS,
    ...['-c:a', 'copy'],
    ...['-map', '0:v', '-map', '1:a', '-metadata', `title=${title}`, '-metadata:s:a', 'language=eng', to],
  ];
  const child = spawn('nice', ['-n', '10', 'ffmpeg', ...args], { stdio: ['pipe', 'ignore', 'pipe'] });
  const messages: Buffer[] = [];
  child.stderr.on('data', (bytes: Buffer) => messages.push(bytes));
  child.stdin.on('error', () => undefined);
  const closed = once(child, 'close') as Promise<[number | null]>;
  for await (const frame of frames) if (!child.stdin.write(frame)) await Promise.race([once(child.stdin, 'drain'), closed]);
  child.stdin.end();
  const [code] = await closed;
  if (code !== 0) throw new Error(`ffmpeg could not encode: ${Buffer.concat(messages).toString('utf8').trim()}`);
}
