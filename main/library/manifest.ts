import { z } from 'zod';
import { compareVersions } from '../../preload/contract/compare-versions.ts';
import { LOGO_BYTES_LIMIT, LOGO_TYPES } from '../../preload/contract/models/county.ts';
import { LanguageTag } from '../../preload/contract/models/localized.ts';
import { KnownPackItem, PACK_FORMAT_VERSION, type PackItem, PackManifest } from '../../preload/contract/models/pack.ts';
import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';

/** Far above any real table of contents, far below what would hold up a start. */
export const MANIFEST_BYTES_LIMIT = 8 * 1024 * 1024;

/** What is read of a manifest before its shape is trusted: whether this kit is meant to open it at all. */
const Preamble = z.object({
  formatVersion: z.int().positive(),
  minKit: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: z.record(LanguageTag, z.string()).optional(),
  id: z.string().max(200).optional(),
});

/**
 * Reads the raw bytes of a `pack.json`.
 * @returns the manifest; `content.pack-newer` where the pack asks for a newer kit (asked first: a newer format may well not fit
 *   our schema); else `content.pack-invalid` with the reason. Unknown fields are dropped, unknown item kinds become unsupported.
 */
export const readManifest = (bytes: Uint8Array, name: string, kitVersion: string): Result<PackManifest> => {
  const invalid = (reason: string) => failed<PackManifest>('content.pack-invalid', { what: `${name}: ${reason}` });
  if (bytes.length > MANIFEST_BYTES_LIMIT) return invalid('pack.json is too large');
  const json = parseJson(bytes);
  if (json === undefined) return invalid('pack.json is not JSON');
  const preamble = Preamble.safeParse(json);
  if (!preamble.success) return invalid(firstIssue(preamble.error));
  const { formatVersion, minKit, title } = preamble.data;
  if (formatVersion > PACK_FORMAT_VERSION || compareVersions(minKit, kitVersion) > 0) {
    const spoken = title?.en ?? Object.values(title ?? {})[0] ?? name;
    return failed('content.pack-newer', { what: `${spoken}, ${minKit}`, needs: minKit });
  }
  const manifest = PackManifest.safeParse(json);
  if (!manifest.success) return invalid(firstIssue(manifest.error));
  const broken = inconsistency(manifest.data);
  return broken === null ? ok(manifest.data) : invalid(broken);
};

/** Every path of the manifest's files that an item leans on. */
export const pathsOf = (item: PackItem): readonly string[] => {
  switch (item.kind) {
    case 'deck':
      return Object.values(item.variants).flatMap((variant) => [
        variant.slides,
        ...variant.assets,
        ...(variant.notes === undefined ? [] : [variant.notes]),
      ]);
    case 'video':
      return [
        item.file,
        ...(item.poster === undefined ? [] : [item.poster]),
        ...(item.script === undefined ? [] : [item.script]),
        ...Object.values(item.variants).flatMap((variant) => [variant.captions, variant.transcript]),
      ];
    case 'workbook':
    case 'handout':
      return Object.values(item.variants).map((variant) => variant.file);
    case 'activity':
    case 'unsupported':
      return [];
  }
};

/** An item of one of these that the schema did not take is broken, not new. */
const KNOWN_KINDS: ReadonlySet<string> = new Set(KnownPackItem.options.map((option) => option.shape.kind.value));

/** What a schema cannot say: paths are listed once, ids are unique, and every item's files are listed. */
const inconsistency = (manifest: PackManifest): string | null => {
  const paths = manifest.files.map((file) => file.path);
  const listed = new Set(paths);
  const twice = firstRepeated(paths) ?? firstRepeated(manifest.modules.map((module) => module.id));
  if (twice !== null) return `${twice} is there twice`;
  for (const module of manifest.modules) {
    const repeated = firstRepeated(module.items.map((item) => item.id));
    if (repeated !== null) return `${module.id}: ${repeated} is there twice`;
    const malformed = module.items.find((item) => item.kind === 'unsupported' && KNOWN_KINDS.has(item.originalKind));
    if (malformed !== undefined) return `${module.id}: ${malformed.id} has the wrong shape`;
    const missing = module.items.flatMap(pathsOf).find((path) => !listed.has(path));
    if (missing !== undefined) return `${module.id}: ${missing} is not among the pack's files`;
  }
  const fault = countyFault(manifest);
  return fault === null ? null : `county: ${fault}`;
};

/** A logo is drawn on every document, so it is a small picture and nothing else. An SVG could refer to other files. */
export const countyFault = ({ county, files }: PackManifest): string | null => {
  const repeated = firstRepeated((county?.evaluation ?? []).map((question) => question.id));
  if (repeated !== null) return `${repeated} is there twice`;
  if (county?.logo === undefined) return null;
  const logo = files.find((file) => file.path === county.logo);
  if (logo === undefined) return `${county.logo} is not among the pack's files`;
  if (!LOGO_TYPES.has(logo.mediaType)) return 'the logo must be a PNG or JPEG picture';
  return logo.size > LOGO_BYTES_LIMIT ? 'the logo must be smaller than 256 KB' : null;
};

const firstRepeated = (values: readonly string[]): string | null => {
  const seen = new Set<string>();
  return values.find((value) => seen.size === seen.add(value).size) ?? null;
};

const parseJson = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};

const firstIssue = (error: z.ZodError): string => {
  const issue = error.issues[0];
  return issue === undefined ? 'pack.json has the wrong shape' : `${issue.path.join('.')}: ${issue.message}`.slice(0, 200);
};
