import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackVideo } from './bench-pack.ts';

/**
 * A large video, made once and kept in the system's folder for temporary files: some seconds of moving noise, 1080p, 30 pictures a second, a key
 * picture every two seconds, with sound, repeated without encoding it anew until the file is large enough.
 * @param bytes the least size of the file @param seconds how much of it is encoded
 */
export const largeVideo = (bytes: number, seconds: number, say: (text: string) => void): PackVideo => {
  const folder = join(tmpdir(), 'facilitator-kit-bench-media');
  mkdirSync(folder, { recursive: true });
  const piece = made(join(folder, `piece-${seconds}.mp4`), say, (target) => [
    ...['-f', 'lavfi', '-i', `testsrc2=size=1920x1080:rate=30:duration=${seconds},noise=alls=12:allf=t`],
    ...['-f', 'lavfi', '-i', `sine=frequency=220:duration=${seconds}`],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-b:v', '9M', '-maxrate', '10M', '-bufsize', '10M', '-pix_fmt', 'yuv420p'],
    ...['-g', '60', '-keyint_min', '60', '-sc_threshold', '0', '-c:a', 'aac', '-b:a', '128k', '-shortest', target],
  ]);
  const times = Math.max(1, Math.ceil(bytes / statSync(piece).size));
  const file = made(join(folder, `video-${times}x${seconds}.mp4`), say, (target) => [
    ...['-stream_loop', String(times - 1), '-i', piece, '-c', 'copy', '-movflags', '+faststart', target],
  ]);
  return { file, seconds: seconds * times };
};

const made = (file: string, say: (text: string) => void, args: (target: string) => readonly string[]): string => {
  if (existsSync(file)) return file;
  say(`making ${file}, once`);
  const unfinished = `${file}.part.mp4`;
  const { status, error, stderr } = spawnSync('ffmpeg', ['-y', '-loglevel', 'error', ...args(unfinished)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ffmpeg could not make a video: ${error?.message ?? stderr}`);
  renameSync(unfinished, file);
  return file;
};
