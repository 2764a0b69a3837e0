import type { Stamp } from './clock.ts';

/**
 * A boot without a name of its own is named after the minute in which it must have happened: should the wall clock be set between
 * two runs of the kit, the name differs, and the worst that follows is a flag that was not needed.
 */
export const bootNamedAfter = (platform: string, bootedMs: number): string => `${platform}-${Math.round(bootedMs / MINUTE)}`;

const MINUTE = 60_000;
const NAMED_AFTER_MINUTE = /^([a-z0-9]+)-(\d{6,})$/;

/**
 * The name that this boot goes on under: the one in an older stamp when it is the same boot. Reckoned twice, the moment of a boot
 * differs by seconds, and those may lie on both sides of half a minute: so neighbouring minutes are the same boot, unless the
 * steady clock has begun anew.
 */
export const recognisedBoot = (own: string, steadyMs: number, saved: Pick<Stamp, 'bootId' | 'steadyMs'>): string => {
  const [, platform, minute] = NAMED_AFTER_MINUTE.exec(own) ?? [];
  const [, savedPlatform, savedMinute] = NAMED_AFTER_MINUTE.exec(saved.bootId) ?? [];
  const isNeighbour = platform === savedPlatform && Math.abs(Number(minute) - Number(savedMinute)) <= 1;
  return isNeighbour && saved.steadyMs <= steadyMs ? saved.bootId : own;
};
