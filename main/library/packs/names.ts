import type { ProblemCode } from '../../../preload/contract/models/problem.ts';

/** What is wrong with the names of a pack's files, and at which. */
export interface NameFault {
  readonly code: Extract<
    ProblemCode,
    'packs.path-forbidden' | 'packs.name-reserved' | 'packs.twice' | 'packs.same-name' | 'packs.too-many'
  >;
  readonly path: string;
}

/** Far above any real pack; a list of that length is looked through in a blink. */
export const FILES_LIMIT = 20_000;

/** Windows keeps these for devices, whatever follows after a dot. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i;

/** Ends that Windows drops, and characters that it refuses: such a name would become another one there, or none. */
const CHANGED_BY_WINDOWS = /[. ]$|[<>:"|?*]/;

/** Control characters, backslashes and the Unicode slashes that look like one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NEVER = /[\u0000-\u001f\u007f\\\u2044\u2215\uff0f\uff3c]/;

/**
 * Looks at names as an unknown hand wrote them. The kit never makes a path of them (its own files are called by their hash), but
 * whoever unpacks the file by other means would; and a name that means two things can mean the wrong one.
 * @returns the first fault, or null when all names are as they should be.
 */
export const faultInNames = (paths: readonly string[]): NameFault | null => {
  if (paths.length > FILES_LIMIT) return { code: 'packs.too-many', path: '' };
  for (const path of paths) {
    const segments = path.split('/');
    const shown = path.replaceAll(/[^\x20-\x7e\u00a0-\uffff]/g, '?').slice(0, 120);
    if (
      path.length > 200 ||
      NEVER.test(path) ||
      /^[a-z]:/i.test(path) ||
      segments.some((s) => s === '' || s === '.' || s === '..')
    )
      return { code: 'packs.path-forbidden', path: shown };
    if (segments.some((segment) => RESERVED.test(segment) || CHANGED_BY_WINDOWS.test(segment)))
      return { code: 'packs.name-reserved', path: shown };
  }
  return repetition(paths);
};

const repetition = (paths: readonly string[]): NameFault | null => {
  const exact = new Set<string>();
  const folded = new Set<string>();
  for (const path of paths) {
    if (exact.has(path)) return { code: 'packs.twice', path };
    exact.add(path);
    const fold = path.normalize('NFC').toLowerCase();
    if (folded.has(fold)) return { code: 'packs.same-name', path };
    folded.add(fold);
  }
  // A file cannot be a folder as well.
  for (const path of paths) {
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
      if (exact.has(path.slice(0, slash))) return { code: 'packs.twice', path: path.slice(0, slash) };
    }
  }
  return null;
};
