import type { PackSignature } from '../../../preload/contract/models/content-pack.ts';
import { fingerprintOf } from '../signature.ts';
import type { Installed } from './installed.ts';
import type { LookedAt } from './look-at.ts';
import type { Version } from './on-board.ts';
import { PackFault } from './pack-fault.ts';

/**
 * Whose pack it is. The key that signed a pack the first time is the one that may sign its next versions: whoever comes with another
 * one, or with none, is refused. Removing the pack forgets its key: that is how an office changes it.
 * @throws PackFault
 */
export const standingOf = (looked: LookedAt, installed: Installed, what: string): PackSignature => {
  const known = installed.keys[looked.manifest.id];
  const found = looked.signature?.publicKey;
  if (known === undefined) {
    return found === undefined ? { standing: 'unsigned' } : { standing: 'first', fingerprint: fingerprintOf(found) };
  }
  const fingerprint = fingerprintOf(known.publicKey);
  if (found === undefined) throw new PackFault('packs.signature-gone', { what, known: fingerprint });
  if (found !== known.publicKey)
    throw new PackFault('packs.signature-other-key', { what, known: fingerprint, found: fingerprintOf(found) });
  return { standing: 'known', fingerprint, since: known.since };
};

/** Two contents under one number: nobody could say later which of them was taught. @throws PackFault */
export const refuseSameVersion = (looked: LookedAt, others: readonly Version[], what: string): void => {
  const { id, version } = looked.manifest;
  const clash = others.some((each) => each.packId === id && each.version === version && each.manifestSha256 !== looked.sha256);
  if (clash) throw new PackFault('packs.same-version', { what, version });
};
