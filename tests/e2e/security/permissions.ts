import type { Frame, Page } from '@playwright/test';
import type { WindowKind } from '../../../preload/contract/models/app.ts';
import type { Kit } from '../kit.ts';
import type { Holes } from './options.ts';

/** Everything that Electron may ask main about. */
const PERMISSIONS = [
  'ar',
  'automatic-fullscreen',
  'background-fetch',
  'background-sync',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-sanitized-write',
  'deprecated-sync-clipboard-read',
  'display-capture',
  'fileSystem',
  'fullscreen',
  'geolocation',
  'geolocation-approximate',
  'hand-tracking',
  'hid',
  'idle-detection',
  'keyboardLock',
  'local-fonts',
  'local-network',
  'local-network-access',
  'loopback-network',
  'mediaKeySystem',
  'midi',
  'midiSysex',
  'nfc',
  'notifications',
  'openExternal',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointerLock',
  'screen-wake-lock',
  'sensors',
  'serial',
  'smart-card',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'usb',
  'vr',
  'web-app-installation',
  'web-printing',
  'window-management',
  'unknown',
] as const;

/** The only ones that are granted, and to whom: as design section 12 has it. */
const GRANTED: ReadonlySet<string> = new Set(
  ['console', 'audience'].flatMap((kind) => [
    `${kind}: speaker-selection asked`,
    `${kind}: speaker-selection checked`,
    `${kind}: media audio checked`,
  ]),
);

const PLACES = [
  { where: '', requestingUrl: 'kit://app/console.html', isMainFrame: true },
  { where: ' in a frame', requestingUrl: 'kit://deck/deck.html', isMainFrame: false },
  { where: ' in a frame of its own', requestingUrl: 'kit://app/console.html', isMainFrame: false },
  { where: ' elsewhere', requestingUrl: 'https://example.org/', isMainFrame: true },
] as const;

/** Only on the stand-in: what main's handlers say to each permission, from each place. What is granted too little is a hole, too. */
export const permissionHoles = async (kit: Kit, kind: WindowKind): Promise<Holes> => {
  const { id = 0 } = (await kit.report(kind)) ?? {};
  const wanted = [
    ...PERMISSIONS.map((permission) => ({ permission })),
    ...(['audio', 'video'] as const).map((media) => ({ permission: 'media', media })),
  ];
  const granted = new Set<string>();
  for (const { where, ...place } of PLACES) {
    for (const question of wanted) {
      const { asked, checked } = await kit.control.send('permission', { window: id, ...question, ...place });
      const name = `${kind}: ${question.permission}${'media' in question ? ` ${question.media}` : ''}`;
      if (asked) granted.add(`${name} asked${where}`);
      if (checked) granted.add(`${name} checked${where}`);
    }
  }
  const missing = [...GRANTED].filter((name) => name.startsWith(`${kind}:`) && !granted.has(name));
  return [...[...granted].filter((name) => !GRANTED.has(name)), ...missing.map((name) => `${name}: missing`)];
};

/** What a page itself can do about it. */
export const grantHoles = (page: Page | Frame, where: string): Promise<Holes> =>
  page.evaluate(async (name) => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'idle-detection',
      'local-fonts',
    ];
    const states = await Promise.all(
      names.map((one) =>
        navigator.permissions.query({ name: one as PermissionName }).then(
          ({ state }) => state,
          () => 'denied',
        ),
      ),
    );
    const open = names.filter((_, index) => states[index] !== 'denied');
    const heard = await navigator.mediaDevices?.getUserMedia({ audio: true }).then(
      () => ['the microphone'],
      () => [],
    );
    const seen = await navigator.mediaDevices?.getUserMedia({ video: true }).then(
      () => ['the camera'],
      () => [],
    );
    return [...open, ...(heard ?? []), ...(seen ?? [])].map((hole) => `${name}: may use ${hole}`);
  }, where);
