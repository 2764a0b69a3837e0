import type { Session } from 'electron';
import { blockNetwork } from './network.ts';
import { restrictPermissions } from './permissions.ts';

/**
 * The partition of every window. Without `persist:` it is in memory: what a window has loaded or stored leaves no trace on the disk.
 */
export const WINDOW_PARTITION = 'kit';

/** Everything that holds for a session: for the windows' own, and for Electron's default one, which the kit never uses. */
export const secureSession = (session: Session): void => {
  restrictPermissions(session);
  blockNetwork(session);
  // Else dictionaries are fetched.
  session.setSpellCheckerEnabled(false);
  // What leaves the kit is written by main, to where the trainer said.
  session.on('will-download', (event) => event.preventDefault());
};
