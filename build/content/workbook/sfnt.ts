import { inflateSync } from 'node:zlib';

/**
 * Just enough of the OpenType format to put a whole TrueType font into a PDF form: `@fontsource` ships WOFF, a PDF wants the
 * bare tables. Offsets are those of the OpenType specification (all big-endian).
 */
export interface TrueTypeFont {
  /** The font file that a PDF embeds. */
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The advance width of a Unicode character in font units, or `undefined` where the font has no glyph for it. */
  readonly width: (codePoint: number) => number | undefined;
}

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly data: Buffer;
}

/** Unpacks a WOFF 1 file. Throws when it is not one or lacks a table. */
export function readWoff(woff: Buffer): TrueTypeFont {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF font.');
  const flavor = woff.readUInt32BE(4);
  const tables: Table[] = [];
  for (let index = 0; index < woff.readUInt16BE(12); index++) {
    const entry = 44 + index * 20;
    const offset = woff.readUInt32BE(entry + 4);
    const packed = woff.readUInt32BE(entry + 8);
    const length = woff.readUInt32BE(entry + 12);
    const raw = woff.subarray(offset, offset + packed);
    tables.push({
      tag: woff.toString('latin1', entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed < length ? inflateSync(raw) : raw,
    });
  }
  const table = (tag: string): Buffer => {
    const found = tables.find((one) => one.tag === tag);
    if (found === undefined) throw new Error(`The font has no ${tag} table.`);
    return found.data;
  };
  const head = table('head');
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const metrics = hhea.readUInt16BE(34);
  const glyph = unicodeMap(table('cmap'));
  return {
    bytes: joinTables(flavor, tables),
    unitsPerEm: head.readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: hhea.readInt16BE(6),
    box: [head.readInt16BE(36), head.readInt16BE(38), head.readInt16BE(40), head.readInt16BE(42)],
    width: (codePoint) => {
      const id = glyph(codePoint);
      return id === 0 ? undefined : hmtx.readUInt16BE(Math.min(id, metrics - 1) * 4);
    },
  };
}

/** Character to glyph, from the Windows Unicode (3, 1) table in format 4, which every text font carries. */
function unicodeMap(cmap: Buffer): (codePoint: number) => number {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const record = 4 + index * 8;
    if (cmap.readUInt16BE(record) !== 3 || cmap.readUInt16BE(record + 2) !== 1) continue;
    const map = cmap.subarray(cmap.readUInt32BE(record + 4));
    if (map.readUInt16BE(0) !== 4) continue;
    const doubled = map.readUInt16BE(6);
    return (codePoint) => {
      for (let at = 0; at < doubled; at += 2) {
        if (codePoint > map.readUInt16BE(14 + at)) continue;
        const start = map.readUInt16BE(16 + doubled + at);
        if (codePoint < start) return 0;
        const delta = map.readUInt16BE(16 + 2 * doubled + at);
        const rangeAt = 16 + 3 * doubled + at;
        const range = map.readUInt16BE(rangeAt);
        if (range === 0) return (codePoint + delta) & 0xffff;
        const id = map.readUInt16BE(rangeAt + range + 2 * (codePoint - start));
        return id === 0 ? 0 : (id + delta) & 0xffff;
      }
      return 0;
    };
  }
  throw new Error('The font has no Unicode character map of format 4.');
}

function joinTables(flavor: number, tables: readonly Table[]): Uint8Array {
  const header = Buffer.alloc(12 + tables.length * 16);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(flavor, 0);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((tables.length - power) * 16, 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const entry = 12 + index * 16;
    header.write(tag, entry, 'latin1');
    header.writeUInt32BE(checksum, entry + 4);
    header.writeUInt32BE(offset, entry + 8);
    header.writeUInt32BE(data.length, entry + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    offset += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
