import type { ModuleDetail } from '../../preload/contract/models/library.ts';
import type { Session, TaughtModule } from '../../preload/contract/models/session.ts';
import { inLanguage } from './language.ts';

/** What a session keeps of a module: its own copy, in its own language, so that documents never have to read the library. */
export const taughtModule = (module: ModuleDetail, language: Session['language']): TaughtModule => ({
  packId: module.packId,
  packVersion: module.packVersion,
  moduleId: module.moduleId,
  title: inLanguage(module.title, language),
  packTitle: inLanguage(module.packTitle, language),
  manifestSha256: module.manifestSha256,
  objectives: module.objectives,
});
