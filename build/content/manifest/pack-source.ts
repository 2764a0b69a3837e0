import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { z } from 'zod';
import { Slug } from '../../../preload/contract/models/ids.ts';
import { LanguageTag, Localized } from '../../../preload/contract/models/localized.ts';
import { ActivityItem, GlossaryTerm, PackManifest, PackModule } from '../../../preload/contract/models/pack.ts';

/**
 * What an author writes by hand: `roles.json` is `pack.json` without modules and files, each `module.json` a module without what
 * can be seen on the disk (paths, pages, seconds). Strict, so that a misspelt field is an error and not silence.
 */
export const PackSource = PackManifest.omit({
  formatVersion: true,
  modules: true,
  glossary: true,
  county: true,
  files: true,
}).strict();
export type PackSource = z.infer<typeof PackSource>;

/** `glossary.json`: the words of the whole pack, that modules name by id. */
export const GlossarySource = z.array(GlossaryTerm.strict());

const itemBase = { id: Slug, title: Localized };
const SourceItem = z.discriminatedUnion('kind', [
  z.strictObject({ ...itemBase, kind: z.literal('deck') }),
  z.strictObject({ ...itemBase, kind: z.literal('video') }),
  z.strictObject({ ...itemBase, kind: z.literal('workbook'), draft: z.array(LanguageTag).default([]) }),
  z.strictObject({ ...itemBase, kind: z.literal('handout') }),
  ActivityItem.strict(),
]);
export type SourceItem = z.infer<typeof SourceItem>;

export const ModuleSource = PackModule.extend({ items: z.array(SourceItem) }).strict();
export type ModuleSource = z.infer<typeof ModuleSource>;

/** Reads a JSON file by a schema; every complaint is a sentence that names the file and the place in it. */
export async function readSource<T>(path: string, schema: z.ZodType<T>, root: string): Promise<T> {
  const name = relative(root, path).replaceAll('\\', '/');
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Error(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => `${name}: ${wordsFor(issue)}`).join('\n'));
}

/** What zod found, as an author reads it. */
const wordsFor = ({ path, message }: z.core.$ZodIssue): string => {
  const place = path.join('.');
  if (/received undefined$/.test(message)) return `"${place}" is missing.`;
  return place === '' ? `${message}.` : `${place}: ${message}.`;
};
