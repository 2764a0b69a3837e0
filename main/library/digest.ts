import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { Sha256 } from '../../preload/contract/models/ids.ts';

/** SHA-256 of bytes in memory. */
export const sha256OfBytes = (bytes: Uint8Array): Sha256 => Sha256.parse(createHash('sha256').update(bytes).digest('hex'));

/**
 * SHA-256 and size in bytes of a file, read as a stream. Rejects with Node's error when it cannot be read.
 * @param restMs how long to rest after each megabyte, so that a large file leaves disk and processor to what is on the wall
 */
export const digestOfFile = async (path: string, restMs = 0): Promise<{ readonly sha256: Sha256; readonly size: number }> => {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    size += chunk.length;
    if (restMs > 0) await setTimeout(restMs);
  }
  return { sha256: Sha256.parse(hash.digest('hex')), size };
};
