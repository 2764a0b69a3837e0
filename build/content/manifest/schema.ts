import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { PackManifest } from '../../../preload/contract/models/pack.ts';

export const SCHEMA_FILE = fileURLToPath(new URL('../../../docs/pack.schema.json', import.meta.url));

/** The JSON schema of `pack.json` as an author writes it (defaults may be left out), from the zod schema that the kit reads with. */
export function packJsonSchema(): object {
  const schema = z.toJSONSchema(PackManifest, { io: 'input', unrepresentable: 'any' });
  return { ...schema, title: 'pack.json of the Facilitator Kit, format 1' };
}

/** Writes `docs/pack.schema.json` when it no longer says the same; its layout is the formatter's business. */
export async function writeSchema(): Promise<'written' | 'unchanged'> {
  const schema: unknown = JSON.parse(JSON.stringify(packJsonSchema()));
  if (existsSync(SCHEMA_FILE) && isDeepStrictEqual(JSON.parse(await readFile(SCHEMA_FILE, 'utf8')), schema)) return 'unchanged';
  await writeFile(SCHEMA_FILE, `${JSON.stringify(schema, null, 2)}\n`);
  return 'written';
}
