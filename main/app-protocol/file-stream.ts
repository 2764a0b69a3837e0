import { type FileHandle, open } from 'node:fs/promises';
import type { ByteRange } from './byte-range.ts';

/** Small enough that a seek is not held up by what nobody will look at, large enough to keep up with a 1 GB video. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Reads a part of a file as a web stream, a piece at a time as it is asked for. The file is opened with the first piece (an answer
 * that nobody reads holds none open) and closed when the part has been read, when reading fails and when the reader goes away:
 * a video that is seeked cancels one stream after the other. Node's own adapter from its streams reads ahead and has left files
 * open on cancelling, so this one is written out.
 */
export const streamOf = (path: string, { first, last }: ByteRange): ReadableStream<Uint8Array<ArrayBuffer>> => {
  let file: FileHandle | null = null;
  let position = first;
  const close = async (): Promise<void> => {
    await file?.close().catch(() => undefined);
    file = null;
  };
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        try {
          file ??= await open(path, 'r');
          const wanted = Math.min(CHUNK_BYTES, last - position + 1);
          const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted, position);
          // The length was promised in a header: a file cut short meanwhile is an error, not an end.
          if (bytesRead === 0) throw new Error('a file of the library became shorter while it was read');
          position += bytesRead;
          controller.enqueue(buffer.subarray(0, bytesRead));
          if (position <= last) return;
          await close();
          controller.close();
        } catch (thrown) {
          await close();
          controller.error(thrown);
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  );
};
