import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChromiumUser } from './user.ts';

const PREFIX = 'facilitator-kit-chromium-';

/**
 * A new, empty profile for one run. The kit keeps nothing in the browser (people's data lives in records.db alone), and a
 * profile that is thrown away has no crash bubble, no cache and no first-run page.
 *
 * @returns the folder; it is also Chromium's HOME
 */
export function makeProfile(user: ChromiumUser | undefined): string {
  removeLeftovers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const inner = join(folder, 'Default');
  mkdirSync(inner);
  const preferences = join(inner, 'Preferences');
  writeFileSync(preferences, JSON.stringify(PREFERENCES));
  const firstRun = join(folder, 'First Run');
  writeFileSync(firstRun, '');
  if (user !== undefined) {
    const key = copyScreenKey(folder);
    for (const path of [folder, inner, preferences, firstRun, ...key]) chownSync(path, user.uid, user.gid);
  }
  return folder;
}

/** Where `copyScreenKey` puts the key to the X screen. */
export const screenKey = (profile: string): string => join(profile, '.Xauthority');

/** The key to the X screen is its owner's to read; Chromium, when it runs as somebody else, needs one of its own. */
function copyScreenKey(folder: string): readonly string[] {
  const key = process.env.XAUTHORITY ?? join(homedir(), '.Xauthority');
  if (!existsSync(key)) return [];
  copyFileSync(key, screenKey(folder));
  chmodSync(screenKey(folder), 0o600);
  return [screenKey(folder)];
}

export function removeProfile(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** A run that was killed could not tidy up; the next one does it. The folder's name has the process id of its run. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const owner = name.slice(PREFIX.length).split('-')[0] ?? '';
    if (existsSync(`/proc/${owner}`)) continue;
    try {
      removeProfile(join(tmpdir(), name));
    } catch {
      // Somebody else's: theirs to remove.
    }
  }
}

const PREFERENCES = {
  browser: { custom_chrome_frame: false, enable_spellchecking: false, check_default_browser: false },
  spellcheck: { dictionaries: [] },
  translate: { enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  credentials_enable_service: false,
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  profile: { password_manager_enabled: false, exit_type: 'Normal' },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  alternate_error_pages: { enabled: false },
  dns_prefetching: { enabled: false },
  net: { network_prediction_options: 2 },
  // Peer connections know nothing of the proxy unless they are told to go nowhere else.
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
} as const;
