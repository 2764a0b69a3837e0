import type { Catalog, CatalogRole, LibraryShelf, ModuleSummary } from '../../preload/contract/models/library.ts';
import type { PackModule } from '../../preload/contract/models/pack.ts';
import { coverageOf } from './item-languages.ts';
import type { Pack } from './pack.ts';

/** The library screen: the newest version of each pack, and their modules by role and phase in the packs' own order. */
export const catalogOf = (packs: readonly Pack[]): Catalog => ({
  packs: packs.map(({ manifest, manifestSha256 }) => ({
    id: manifest.id,
    version: manifest.version,
    title: manifest.title,
    publisher: manifest.publisher,
    license: manifest.license,
    languages: manifest.languages,
    manifestSha256,
    bytes: manifest.files.reduce((sum, file) => sum + file.size, 0),
    coverage: coverageOf(manifest),
  })),
  roles: packs.flatMap(rolesOf).reduce(mergeRole, []),
});

export const moduleSummary = ({ manifest }: Pack, module: PackModule): ModuleSummary => ({
  packId: manifest.id,
  packVersion: manifest.version,
  moduleId: module.id,
  title: module.title,
  overview: module.overview,
  standing: module.standing,
  minutes: module.agenda.reduce((sum, block) => sum + block.minutes, 0),
  itemKinds: [...new Set(module.items.map((item) => item.kind))],
});

const rolesOf = (pack: Pack): readonly CatalogRole[] => {
  const byId = new Map(pack.manifest.modules.map((module) => [module.id, module]));
  return pack.manifest.roles.map(({ phases, ...role }) => ({
    ...role,
    phases: phases.map(({ modules, ...phase }) => ({
      ...phase,
      modules: modules.flatMap((id) => {
        const module = byId.get(id);
        return module === undefined ? [] : [moduleSummary(pack, module)];
      }),
    })),
  }));
};

/** Two packs may add to the same role: the first names it, both bring their phases and modules. */
const mergeRole = (roles: readonly CatalogRole[], role: CatalogRole): CatalogRole[] => {
  const same = roles.find((each) => each.id === role.id);
  if (same === undefined) return [...roles, role];
  const added = role.phases.filter((phase) => !same.phases.some((each) => each.id === phase.id));
  const phases = same.phases.map((phase) => ({
    ...phase,
    modules: [...phase.modules, ...role.phases.filter((each) => each.id === phase.id).flatMap((each) => each.modules)],
  }));
  return roles.map((each) => (each === same ? { ...same, phases: [...phases, ...added] } : each));
};

/** The library as one role sees it: that role with its modules, the others by name. */
export const shelfOf = ({ packs, roles }: Catalog, roleId: string | null): LibraryShelf => {
  const counted = roles.map((role) => ({ role, modules: role.phases.reduce((sum, phase) => sum + phase.modules.length, 0) }));
  const here = roles.find(({ id }) => id === roleId) ?? counted.find(({ modules }) => modules > 0)?.role ?? roles[0] ?? null;
  return { packs, here, roles: counted.map(({ role: { id, title }, modules }) => ({ id, title, modules })) };
};
