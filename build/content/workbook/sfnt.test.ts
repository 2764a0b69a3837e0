import { describe, expect, it } from 'vitest';
import { formFontFile } from './document.ts';
import { readWoff } from './sfnt.ts';

describe('the font of the form fields', () => {
  it('has every letter that English and Spanish need', async () => {
    const font = readWoff(await formFontFile());
    const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”‘’–—…,.;:!?()/&%$#@+-\'"';
    const missing = [...letters].filter((letter) => font.width(letter.codePointAt(0) ?? 0) === undefined);
    expect(missing).toEqual([]);
  });

  it('comes out as a TrueType file whose tables are where its directory says', async () => {
    const { bytes, unitsPerEm, ascent, descent } = readWoff(await formFontFile());
    const file = Buffer.from(bytes);
    expect(file.readUInt32BE(0)).toBe(0x00010000);
    for (let index = 0; index < file.readUInt16BE(4); index++) {
      const entry = 12 + index * 16;
      expect(file.readUInt32BE(entry + 8) + file.readUInt32BE(entry + 12)).toBeLessThanOrEqual(file.length);
    }
    expect(unitsPerEm).toBeGreaterThan(0);
    expect(ascent).toBeGreaterThan(0);
    expect(descent).toBeLessThan(0);
  });

  it('refuses what is not a WOFF file', () => {
    expect(() => readWoff(Buffer.from('OTTO and more than forty-four bytes of something else'))).toThrow('not a WOFF');
  });
});
