import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { type FileToHash, type HashedFile, type HashReply, type HashRequest, type HashWorkerStart, SIGN } from './protocol.ts';

/**
 * Hashes files one after another in a thread of its own. It reads without waiting for a loop of events, because there is nothing
 * else for it to do: that is what makes it as quick as a program made for nothing but this.
 */
const port = parentPort;
if (port === null) {
  throw new Error('files are hashed in a worker thread');
}
const say = (reply: HashReply): void => port.postMessage(reply);
const { signs } = workerData as HashWorkerStart;

/** Small enough to be still in the processor's own memory when it is hashed. */
const PIECE_BYTES = 256 * 1024;
const piece = Buffer.allocUnsafe(PIECE_BYTES);
const TELL_EVERY_BYTES = 16 * 1024 * 1024;
/** After each piece while a session is live: about 20 MB a second, which disk and processor do not feel. */
const REST_MS = 12;

const isOn = (sign: number): boolean => Atomics.load(signs, sign) === 1;

/** Null when it was told to stop. */
const digest = (descriptor: number, tell: (bytes: number) => void): string | null => {
  const hash = createHash('sha256');
  let at = 0;
  for (;;) {
    if (isOn(SIGN.stop)) return null;
    // By position, so that a second look starts at the beginning.
    const bytes = readSync(descriptor, piece, 0, PIECE_BYTES, at);
    if (bytes === 0) return hash.digest('hex');
    hash.update(bytes === PIECE_BYTES ? piece : piece.subarray(0, bytes));
    at += bytes;
    tell(bytes);
    // Nobody ever changes that number: this is a rest, and `stop` cuts it short only at the next piece.
    if (isOn(SIGN.heldBack)) Atomics.wait(signs, SIGN.heldBack, 1, REST_MS);
  }
};

const open = (path: string): number | null => {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
};

const hashFile = (file: FileToHash, index: number): HashedFile | null => {
  const descriptor = open(file.path);
  if (descriptor === null) return { index, state: 'missing', size: 0, mtimeMs: 0 };
  let untold = 0;
  const tell = (bytes: number): void => {
    untold += bytes;
    if (untold < TELL_EVERY_BYTES) return;
    say({ kind: 'read', index, bytes: untold });
    untold = 0;
  };
  try {
    const { size, mtimeMs } = fstatSync(descriptor);
    if (size !== file.size) return { index, state: 'altered', size, mtimeMs };
    const found = digest(descriptor, tell);
    // A second look tells damage from a slip of the reading: what is called damaged is put aside.
    const right = found === file.sha256 || (found !== null && digest(descriptor, () => undefined) === file.sha256);
    return found === null || isOn(SIGN.stop) ? null : { index, state: right ? 'good' : 'altered', size, mtimeMs };
  } catch {
    // It could be opened and not be read: a bad place on the disk.
    return { index, state: 'altered', size: 0, mtimeMs: 0 };
  } finally {
    closeSync(descriptor);
    if (untold > 0) say({ kind: 'read', index, bytes: untold });
  }
};

const hashAll = ({ files }: HashRequest): void => {
  for (;;) {
    const index = Atomics.add(signs, SIGN.next, 1);
    const file = files[index];
    const hashed = file === undefined ? null : hashFile(file, index);
    if (hashed === null) return;
    say({ kind: 'hashed', file: hashed });
  }
};

// Once, and then the thread ends.
port.once('message', hashAll);
