import { readFile } from 'node:fs/promises';
import {
  type County,
  type CountyLogo,
  CountySettings,
  type CountySource,
  LOGO_BYTES_LIMIT,
  LOGO_SIDE_LIMIT,
} from '../../../preload/contract/models/county.ts';
import { failed, ok, type Result } from '../../../preload/contract/models/problem.ts';
import type { ContentFiles } from '../content-files.ts';
import type { Pack } from '../pack.ts';
import { pictureSize } from './picture-size.ts';

/** A county's settings that a pack carries, before its logo was looked at. */
export type CountyOffer = Pick<County, 'source' | 'settings'>;

/** What a pack says of its county, or null where it says nothing. */
export const countyOffer = ({ manifest, manifestSha256 }: Pack, signedBy: string | null): CountyOffer | null => {
  if (manifest.county === undefined) return null;
  const source: CountySource = {
    packId: manifest.id,
    packVersion: manifest.version,
    title: manifest.title,
    publisher: manifest.publisher,
    manifestSha256,
    signedBy,
  };
  return { source, settings: CountySettings.parse(manifest.county) };
};

/** Reads what a pack carries whole, its logo included: a document that lacks it would be another document. */
export const readCounty = async (pack: Pack, signedBy: string | null, files: ContentFiles): Promise<Result<County>> => {
  const offer = countyOffer(pack, signedBy);
  if (offer === null) return failed('content.not-found', { what: pack.manifest.id });
  const path = pack.manifest.county?.logo;
  const file = path === undefined ? undefined : pack.fileByPath.get(path);
  if (file === undefined) return ok({ ...offer, logo: null });
  const checked = await files.check(file.sha256);
  if (checked.state !== 'good') return failed(`content.${checked.state}`, { what: file.path });
  const logo = logoOf(await readFile(checked.file.path));
  return logo === null ? failed('content.logo-unusable', { what: file.path }) : ok({ ...offer, logo });
};

const logoOf = (bytes: Buffer): CountyLogo | null => {
  const size = bytes.length > LOGO_BYTES_LIMIT ? null : pictureSize(bytes);
  if (size === null || Math.max(size.width, size.height) > LOGO_SIDE_LIMIT || Math.min(size.width, size.height) < 1) return null;
  return { mediaType: size.mediaType, base64: bytes.toString('base64') };
};
