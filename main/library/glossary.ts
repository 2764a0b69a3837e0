import type { GlossaryEntry } from '../../preload/contract/models/library.ts';
import type { Pack } from './pack.ts';

/** Every word of the packs' glossaries, each with the modules that use it. */
export const glossaryOf = (packs: readonly Pack[]): GlossaryEntry[] =>
  packs.flatMap(({ manifest }) =>
    manifest.glossary.map((term) => ({
      ...term,
      packId: manifest.id,
      usedIn: manifest.modules
        .filter((module) => module.terms.includes(term.id))
        .map(({ id, title }) => ({ moduleId: id, title })),
    })),
  );
