import type { CatalogItem, ModuleDetail } from '../../preload/contract/models/library.ts';
import type { PackItem, PackModule } from '../../preload/contract/models/pack.ts';
import { moduleSummary } from './catalog.ts';
import { draftsOf, languagesOf } from './item-languages.ts';
import type { Pack } from './pack.ts';

/** Everything about a module, its items with their files by hash. */
export const moduleDetail = (pack: Pack, module: PackModule): ModuleDetail => {
  const { manifest } = pack;
  const place = manifest.roles
    .flatMap((role) => role.phases.map((phase) => ({ role, phase })))
    .find(({ phase }) => phase.modules.includes(module.id));
  return {
    ...moduleSummary(pack, module),
    packTitle: manifest.title,
    manifestSha256: pack.manifestSha256,
    // A module that no role lists is reached from an agenda only; its pack is then all there is to say about where it belongs.
    roleTitle: place?.role.title ?? manifest.title,
    phaseNumber: place?.phase.number ?? '',
    phaseTitle: place?.phase.title ?? module.title,
    objectives: module.objectives,
    agenda: module.agenda,
    tasks: module.tasks,
    // In the order in which the module names them.
    terms: module.terms.flatMap((id) => manifest.glossary.filter((term) => term.id === id)),
    reviewBy: module.reviewBy ?? null,
    items: module.items.map((item) => catalogItem(pack, module, item)),
  };
};

const catalogItem = (pack: Pack, module: PackModule, item: PackItem): CatalogItem => ({
  ref: { packId: pack.manifest.id, packVersion: pack.manifest.version, moduleId: module.id, itemId: item.id },
  kind: item.kind,
  title: item.title,
  languages: [...languagesOf(item)],
  drafts: draftsOf(item),
  pdfSlides: pdfSlidesOf(pack, item),
  documents: documentsOf(pack, item),
  durationSeconds: item.kind === 'video' ? item.durationSeconds : null,
  activity: item.kind === 'activity' ? item : null,
});

const pdfSlidesOf = (pack: Pack, item: PackItem): CatalogItem['pdfSlides'] => {
  if (item.kind !== 'deck') return [];
  const isPdf = (path: string): boolean => pack.fileByPath.get(path)?.mediaType === 'application/pdf';
  return Object.entries(item.variants).flatMap(([language, { slides }]) => (isPdf(slides) ? [language] : []));
};

const documentsOf = (pack: Pack, item: PackItem): CatalogItem['documents'] => {
  if (item.kind !== 'workbook' && item.kind !== 'handout') return [];
  return Object.entries(item.variants).flatMap(([language, variant]) => {
    const file = pack.fileByPath.get(variant.file);
    if (file === undefined) return [];
    const { sha256, size, mediaType } = file;
    const draft = 'draft' in variant && variant.draft === true;
    return [{ language, draft, file: { sha256, size, mediaType, pages: variant.pages } }];
  });
};
