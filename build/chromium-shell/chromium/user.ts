/** Whom Chromium runs as: undefined means "whoever started the kit". */
export interface ChromiumUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Chromium's sandbox does not work for root, and switching it off is out of the question; so where the kit is started by
 * root (a container, a build machine), Chromium runs as a user id that owns nothing but its own profile. The id needs no
 * entry in the user database, and it needs to read nothing: Chromium gets everything over HTTP from main.
 */
export function chromiumUser(): ChromiumUser | undefined {
  return process.getuid?.() === 0 ? { uid: 64_010, gid: 64_010 } : undefined;
}
