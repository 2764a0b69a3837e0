/**
 * The places that the console does not open on, and what a click in the first one opens, brought together: their code comes as one file, after the first place is there,
 * because a start waits for everything that is read, compiled and run before it (`docs/BENCHMARKS.md`).
 */
export { CheckScreen } from '../features/check-room/check-screen.tsx';
export { ContentScreen } from '../features/content/content-screen.tsx';
export { WorkLine } from '../features/content/work-line.tsx';
export { FinishScreen } from '../features/finish/finish-screen.tsx';
export { GlossaryScreen } from '../features/library/glossary-screen.tsx';
export { ItemScreen } from '../features/library/item-screen.tsx';
export { LibraryScreen } from '../features/library/library-screen.tsx';
export { ModuleScreen } from '../features/library/module-screen.tsx';
export { KeysElsewhere } from '../features/live/keys-elsewhere.tsx';
export { LockScreen } from '../features/live/lock-screen.tsx';
export { PresentScreen } from '../features/live/present-screen.tsx';
export { PacketScreen } from '../features/paper/packet-screen.tsx';
export { PlanScreen } from '../features/plan/plan-screen.tsx';
export { NewSessionDialog } from '../features/sessions/new-session-dialog.tsx';
export { RemoveSessionDialog } from '../features/sessions/remove-session-dialog.tsx';
export { SettingsScreen } from '../features/settings/settings-screen.tsx';
export { ForgottenForm } from './forgotten-form.tsx';
export { WithSession } from './with-session.tsx';
