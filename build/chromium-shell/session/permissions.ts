import type { WebContents } from 'electron';
import { runtime } from '../runtime.ts';

type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Electron.Session['setPermissionCheckHandler']>[0]>;

let requestHandler: RequestHandler | null = null;
let checkHandler: CheckHandler | null = null;
const granted = new Map<string, Set<string>>();

export function setPermissionRequestHandler(handler: RequestHandler | null): void {
  requestHandler = handler;
}

export function setPermissionCheckHandler(handler: CheckHandler | null): void {
  checkHandler = handler;
}

/** Chromium's name for each permission, with Electron's and which medium it is about. */
const PERMISSIONS: readonly { readonly chromium: string; readonly electron: string; readonly media?: 'audio' | 'video' }[] = [
  { chromium: 'camera', electron: 'media', media: 'video' },
  { chromium: 'microphone', electron: 'media', media: 'audio' },
  { chromium: 'speaker-selection', electron: 'speaker-selection' },
  { chromium: 'geolocation', electron: 'geolocation' },
  { chromium: 'notifications', electron: 'notifications' },
  { chromium: 'midi', electron: 'midi' },
  { chromium: 'clipboard-read', electron: 'clipboard-read' },
  { chromium: 'clipboard-write', electron: 'clipboard-sanitized-write' },
  { chromium: 'idle-detection', electron: 'idle-detection' },
  { chromium: 'display-capture', electron: 'display-capture' },
  { chromium: 'storage-access', electron: 'storage-access' },
  { chromium: 'window-management', electron: 'window-management' },
  { chromium: 'local-fonts', electron: 'local-fonts' },
  { chromium: 'keyboard-lock', electron: 'keyboardLock' },
  { chromium: 'pointer-lock', electron: 'pointerLock' },
  { chromium: 'screen-wake-lock', electron: 'screen-wake-lock' },
];

/**
 * Tells Chromium which permissions the pages of an origin have. Electron asks main at the moment of use and for each
 * window; Chromium takes the answers beforehand and for each origin, so main is asked when a window loads, and a permission
 * that one window of an origin has, its others have too. What main does not grant is refused by Chromium itself.
 */
export function grantFor(contents: WebContents, url: string): void {
  const origin = originOf(url);
  if (origin === undefined) return;
  const grants = granted.get(origin) ?? new Set();
  const first = !granted.has(origin);
  granted.set(origin, grants);
  for (const permission of PERMISSIONS) {
    const allowed = grants.has(permission.chromium) || isGranted(contents, permission.electron, url, permission.media);
    if (!first && (!allowed || grants.has(permission.chromium))) continue;
    if (allowed) grants.add(permission.chromium);
    runtime().targets.browser?.tell('Browser.setPermission', {
      permission: { name: permission.chromium },
      setting: allowed ? 'granted' : 'denied',
      origin: runtime().origins.toHttp(origin),
    });
  }
}

/** What main's two handlers say: to a page that asks, and to Chromium's silent look. Where main has neither, as Electron: yes. */
export interface PermissionAnswers {
  readonly asked: boolean;
  readonly checked: boolean;
}

export function askHandlers(
  contents: WebContents,
  permission: string,
  details: { readonly requestingUrl: string; readonly isMainFrame: boolean; readonly media?: string },
): PermissionAnswers {
  const { media, ...frame } = details;
  const origin = originOf(details.requestingUrl) ?? '';
  const kinds = media === undefined ? {} : { mediaTypes: [media], mediaType: media };
  const whole = { ...frame, ...kinds, securityOrigin: origin };
  let asked = requestHandler === null;
  requestHandler?.(contents, permission as never, (answer) => (asked = answer), whole as never);
  const checked = checkHandler?.(contents, permission as never, origin, whole as never) ?? true;
  return { asked, checked };
}

/** Chromium knows one answer where Electron knows two: what is only checked and never given must not be had. */
function isGranted(contents: WebContents, permission: string, url: string, media: string | undefined): boolean {
  const frame = { requestingUrl: url, isMainFrame: true };
  const { asked, checked } = askHandlers(contents, permission, media === undefined ? frame : { ...frame, media });
  return asked && checked;
}

function originOf(url: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/.exec(url)?.[0];
}
