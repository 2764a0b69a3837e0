import type { Sha256 } from '../../preload/contract/models/ids.ts';
import type { PackFile, PackItem, PackManifest, PackModule } from '../../preload/contract/models/pack.ts';

/** A pack whose manifest has been read. `folder` is where its files lie beside it, for a pack that is shipped with the kit. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly manifestSha256: Sha256;
  readonly folder: string | null;
  readonly fileByPath: ReadonlyMap<string, PackFile>;
}

export const packOf = (manifest: PackManifest, manifestSha256: Sha256, folder: string | null): Pack => ({
  manifest,
  manifestSha256,
  folder,
  fileByPath: new Map(manifest.files.map((file) => [file.path, file])),
});

/** An item with all that it stands in. */
export interface FoundItem<K extends PackItem['kind'] = PackItem['kind']> {
  readonly pack: Pack;
  readonly module: PackModule;
  readonly item: Extract<PackItem, { kind: K }>;
}
