import { isUtf8 } from 'node:buffer';
import type { ImportPreview } from '../../preload/contract/models/person.ts';

/** A file's bytes as text, and how they were understood; null when they are no text (a workbook, a PDF, a picture). */
export interface Decoded {
  readonly text: string;
  readonly encoding: ImportPreview['encoding'];
}

/** What the bytes 0x80 to 0x9F mean in Windows-1252; five of them mean nothing. Above, it is Unicode's first block. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const fromWindows1252 = (bytes: Buffer): string =>
  bytes.toString('latin1').replace(/[\x80-\x9f]/g, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);

const fromUtf16 = (bytes: Buffer, bigEndian: boolean): string => {
  const even = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return (bigEndian ? Buffer.from(even).swap16() : even).toString('utf16le');
};

/** Beginnings of files that people mistake for a list: zip (and so xlsx, docx), PDF, old Excel, gzip, PNG, JPEG, RTF. */
const NO_TEXT = ['504b0304', '504b0506', '25504446', 'd0cf11e0', '1f8b', '89504e47', 'ffd8ff', '7b5c727466'];

/** How much of a file is looked at to guess. */
const SAMPLE = 4096;

/**
 * Reads a list's bytes: a byte order mark is believed; zeros in every other byte are UTF-16 without one; what is valid UTF-8 is
 * UTF-8; the rest is Windows-1252, as spreadsheets on Windows still write it.
 */
export const decodeText = (input: Uint8Array): Decoded | null => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  const start = bytes.subarray(0, 8).toString('hex');
  if (NO_TEXT.some((signature) => start.startsWith(signature))) {
    return null;
  }
  const decoded = decode(bytes, start);
  return isText(decoded.text) ? decoded : null;
};

const decode = (bytes: Buffer, start: string): Decoded => {
  if (start.startsWith('efbbbf')) {
    return { text: bytes.subarray(3).toString('utf8'), encoding: 'utf-8' };
  }
  if (start.startsWith('fffe')) {
    return { text: fromUtf16(bytes.subarray(2), false), encoding: 'utf-16le' };
  }
  if (start.startsWith('feff')) {
    return { text: fromUtf16(bytes.subarray(2), true), encoding: 'utf-16be' };
  }
  const zeros = zeroShare(bytes.subarray(0, SAMPLE));
  if (zeros.odd > 0.4 && zeros.even < 0.1) {
    return { text: fromUtf16(bytes, false), encoding: 'utf-16le' };
  }
  if (zeros.even > 0.4 && zeros.odd < 0.1) {
    return { text: fromUtf16(bytes, true), encoding: 'utf-16be' };
  }
  return isUtf8(bytes)
    ? { text: bytes.toString('utf8'), encoding: 'utf-8' }
    : { text: fromWindows1252(bytes), encoding: 'windows-1252' };
};

/** Which share of the bytes at even and at odd places is zero. */
const zeroShare = (bytes: Buffer): { readonly even: number; readonly odd: number } => {
  const half = Math.max(1, Math.floor(bytes.length / 2));
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte === 0) {
      index % 2 === 0 ? even++ : odd++;
    }
  });
  return { even: even / half, odd: odd / half };
};

/** Text has no control characters to speak of beside tab and line ends. */
const isText = (text: string): boolean => {
  const sample = text.slice(0, SAMPLE);
  const controls = [...sample].filter((char) => (char < ' ' && !'\t\n\v\f\r'.includes(char)) || char === '\ufffd').length;
  return controls <= sample.length / 100;
};
