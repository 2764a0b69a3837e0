import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a zip that no decent writer would write. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data?: Uint8Array;
  readonly deflate?: boolean;
  /** Unix's kind and rights; a plain file by itself. */
  readonly mode?: number;
  /** What the directory says, where that is not so. */
  readonly says?: { readonly size?: number; readonly packed?: number; readonly offset?: number; readonly flags?: number };
}

/** Puts a zip together byte by byte, so that a test can lie wherever it likes. */
export const rawZip = (entries: readonly RawEntry[], says: { readonly count?: number } = {}): Buffer => {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, data = Buffer.alloc(0), deflate = false, mode = 0o100644, says: lie = {} } of entries) {
    const label = Buffer.from(name as string);
    const packed = deflate ? deflateRawSync(data) : Buffer.from(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(lie.flags ?? 0x800, 2);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt16LE(0x21, 8);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(lie.packed ?? packed.length, 14);
    common.writeUInt32LE(lie.size ?? data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE((3 << 8) | 20, 4);
    common.copy(head, 6);
    head.writeUInt32LE(mode * 0x10000, 38);
    head.writeUInt32LE(lie.offset ?? at, 42);
    directory.push(head, label);
    const local = [Buffer.from('PK\x03\x04', 'latin1'), common, label, packed];
    parts.push(...local);
    at += local.reduce((sum, part) => sum + part.length, 0);
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(says.count ?? entries.length, 8);
  end.writeUInt16LE(says.count ?? entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listing, end]);
};
