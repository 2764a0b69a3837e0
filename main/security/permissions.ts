import type { Session } from 'electron';
import type { WindowKind } from '../../preload/contract/models/app.ts';
import { kindOf } from '../ipc/window-kinds.ts';

/** Who may have which permission, and why. Whatever is not in this table is refused. */
const GRANTED: readonly { readonly permission: string; readonly kinds: readonly WindowKind[]; readonly because: string }[] = [
  {
    permission: 'speaker-selection',
    kinds: ['console', 'audience'],
    because: 'the trainer says where the sound comes out',
  },
];

/** Puts the table in force for a session of windows: for questions, for silent checks and for devices. */
export const restrictPermissions = (session: Session): void => {
  const granted = (permission: string, kind: WindowKind | undefined): boolean =>
    kind !== undefined && GRANTED.some((row) => row.permission === permission && row.kinds.includes(kind));
  session.setPermissionRequestHandler((contents, permission, answer) => answer(granted(permission, kindOf(contents))));
  session.setPermissionCheckHandler((contents, permission) => contents !== null && granted(permission, kindOf(contents)));
  session.setDevicePermissionHandler(() => false);
};
