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

/** Chromium's name for each permission, with Electron's and what Electron would say of it in `details`. */
const PERMISSIONS: readonly { readonly chromium: string; readonly electron: string; readonly details?: object }[] = [
  { chromium: 'camera', electron: 'media', details: { mediaTypes: ['video'], mediaType: 'video' } },
  { chromium: 'microphone', electron: 'media', details: { mediaTypes: ['audio'], mediaType: 'audio' } },
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
    const allowed = grants.has(permission.chromium) || isGranted(contents, permission.electron, origin, url, permission.details);
    if (!first && (!allowed || grants.has(permission.chromium))) continue;
    if (allowed) grants.add(permission.chromium);
    runtime().targets.browser?.tell('Browser.setPermission', {
      permission: { name: permission.chromium },
      setting: allowed ? 'granted' : 'denied',
      origin: runtime().origins.toHttp(origin),
    });
  }
}

/** Granted when main's request handler says so, or its check handler; where main has neither, as Electron: yes. */
function isGranted(contents: WebContents, permission: string, origin: string, url: string, extra: object = {}): boolean {
  if (requestHandler === null && checkHandler === null) return true;
  const details = { requestingUrl: url, isMainFrame: true, securityOrigin: origin, ...extra };
  let allowed = checkHandler?.(contents, permission as never, origin, details as never) ?? false;
  requestHandler?.(contents, permission as never, (answer) => (allowed ||= answer), details as never);
  return allowed;
}

function originOf(url: string): string | undefined {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]+/.exec(url)?.[0];
}
