import { LanguageTag } from '../../../preload/contract/models/localized.ts';
import type { KnownPackItem } from '../../../preload/contract/models/pack.ts';

/** Where a module's files lie. */
export interface ModuleFolder {
  readonly root: string;
  /** Relative to `root`. */
  readonly folder: string;
  /** What lies in it, sorted. */
  readonly names: readonly string[];
  /** What is spoken in a video that does not say. */
  readonly language: LanguageTag;
}

export interface Found {
  /** Undefined where its files are not there. */
  readonly item: KnownPackItem | undefined;
  readonly paths: readonly string[];
  readonly slideIds?: Readonly<Record<string, readonly string[]>>;
}

/** `deck.es.md` -> `es`: the files called `<stem>.<language>.<extension>`, by language. */
export function byLanguage(names: readonly string[], stem: string, extension: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    if (!name.startsWith(`${stem}.`) || !name.endsWith(`.${extension}`)) continue;
    const tag = LanguageTag.safeParse(name.slice(stem.length + 1, -extension.length - 1));
    if (tag.success) found.set(tag.data, name);
  }
  return found;
}
