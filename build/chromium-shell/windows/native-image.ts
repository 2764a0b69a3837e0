import type { NativeImage } from 'electron';
import { asElectron } from '../asserted.ts';

/** The part of `NativeImage` that the kit uses: an encoded picture that can be asked for its size. */
export function imageFrom(png: Buffer): NativeImage {
  const isPng = png.length > 24 && png.readUInt32BE(0) === 0x89504e47;
  return asElectron<NativeImage>({
    isEmpty: () => png.length === 0,
    getSize: () => (isPng ? { width: png.readUInt32BE(16), height: png.readUInt32BE(20) } : { width: 0, height: 0 }),
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
  } satisfies Pick<NativeImage, 'isEmpty' | 'getSize' | 'toPNG' | 'toDataURL'>);
}

/** `electron.nativeImage`. */
export const nativeImage = {
  createFromBuffer: (buffer: Buffer) => imageFrom(buffer),
  createEmpty: () => imageFrom(Buffer.alloc(0)),
} satisfies Pick<typeof Electron.nativeImage, 'createFromBuffer' | 'createEmpty'>;
