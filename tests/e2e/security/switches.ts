/** A change of a source file that turns something off. `from` has to be there, once (below `below`, where that is said). */
export interface Edit {
  readonly file: string;
  readonly below?: string;
  readonly from: string;
  readonly to: string;
}

/** One thing that keeps the kit closed: how it is turned off, and what must then be found open. */
export interface Switch {
  readonly edit: Edit;
  readonly opens: readonly string[];
}

const preference = (name: string, from: string, to: string): Switch => ({
  edit: { file: 'main/security/web-preferences.ts', from: `  ${name}: ${from},`, to: `  ${name}: ${to},` },
  opens: [`console: preference ${name}`],
});

const inRegister = (from: string, to: string, opens: readonly string[]): Switch => ({
  edit: { file: 'main/ipc/register.ts', from, to },
  opens: opens.map((hole) => `console: ${hole}`),
});

/** Every web preference: what Electron would do without it, or the opposite. */
export const PREFERENCES: readonly Switch[] = [
  preference('sandbox', 'true', 'false'),
  preference('contextIsolation', 'true', 'false'),
  preference('nodeIntegration', 'false', 'true'),
  preference('nodeIntegrationInSubFrames', 'false', 'true'),
  preference('nodeIntegrationInWorker', 'false', 'true'),
  preference('webSecurity', 'true', 'false'),
  preference('allowRunningInsecureContent', 'false', 'true'),
  preference('experimentalFeatures', 'false', 'true'),
  preference('webviewTag', 'false', 'true'),
  preference('plugins', 'false', 'true'),
  preference('navigateOnDragDrop', 'false', 'true'),
  preference('spellcheck', 'false', 'true'),
  preference('backgroundThrottling', 'false', 'true'),
  preference('autoplayPolicy', "'no-user-gesture-required'", "'user-gesture-required'"),
  preference('enableWebSQL', 'false', 'true'),
  preference('safeDialogs', 'true', 'false'),
];

const PLACES = ['in a frame', 'in a frame of its own', 'elsewhere'];

/** Who may ask main and use what: the sender's frame, the kind of window, the shape of a question, the permissions' places. */
export const ASKING: readonly Switch[] = [
  inRegister(' || frame.parent !== null', '', ['a frame in it is heard']),
  inRegister(' || !allowed.includes(kind)', '', ['asks what others may ask']),
  inRegister('if (!parsed.success) {', 'if (!parsed.success && name.length > 99) {', ['is answered to what is malformed']),
  {
    edit: {
      file: 'main/security/permissions.ts',
      from: 'details.isMainFrame &&',
      to: 'true ||',
    },
    opens: PLACES.flatMap((place) =>
      ['speaker-selection asked', 'speaker-selection checked', 'media audio checked'].map((name) => `console: ${name} ${place}`),
    ),
  },
  {
    edit: { file: 'main/security/session.ts', from: "WINDOW_PARTITION = 'kit'", to: "WINDOW_PARTITION = 'persist:kit'" },
    opens: ['console: its session is on the disk'],
  },
  {
    edit: { file: 'main/security/navigation.ts', below: 'tried to navigate', from: 'event.preventDefault();', to: '' },
    opens: ['console: goes to https:'],
  },
  {
    edit: { file: 'main/app-protocol/static-files.ts', from: 'name !== DECK_PAGE', to: 'name !== null' },
    opens: ['kit://: serves /deck.html'],
  },
  {
    edit: { file: 'main/app-protocol/security-headers.ts', from: "'X-Content-Type-Options': 'nosniff', ", to: '' },
    opens: ['kit://: a text of a pack runs'],
  },
];

/** The others, so that each of both halves is on while the other half is off. */
export const USING: readonly Switch[] = [
  {
    edit: { file: 'main/main.ts', from: '  app.enableSandbox();\n', to: '' },
    opens: ['a window could be without a sandbox'],
  },
  {
    edit: { file: 'main/main.ts', from: 'supportFetchAPI: true', to: 'supportFetchAPI: true, bypassCSP: true' },
    opens: ['the scheme has other privileges'],
  },
  inRegister(' || frame.origin !== APP_ORIGIN', '', [
    'a slide document is heard',
    'a page of the internet is heard',
    'a page without an origin is heard',
  ]),
  {
    edit: {
      file: 'main/ipc/register.ts',
      from: "issue.path.join('.')",
      to: 'JSON.stringify(input)',
    },
    opens: ['the log tells what was asked'],
  },
  {
    edit: {
      file: 'main/security/permissions.ts',
      from: 'const GRANTED: readonly Grant[] = [',
      to: "const GRANTED: readonly Grant[] = [{ permission: 'geolocation', kinds: ['console'], ways: ['ask', 'check'], because: '' },",
    },
    opens: ['console: geolocation asked', 'console: geolocation checked', 'console: may use geolocation'],
  },
  {
    edit: { file: 'main/security/permissions.ts', from: "ways: ['check'],", to: "ways: ['ask', 'check']," },
    opens: ['console: media audio asked', 'console: may use microphone'],
  },
  {
    edit: { file: 'main/security/session.ts', from: 'setSpellCheckerEnabled(false)', to: 'setSpellCheckerEnabled(true)' },
    opens: ['console: spelling is checked'],
  },
  {
    edit: { file: 'main/security/silence.ts', from: "'disable_non_proxied_udp'", to: "'default'" },
    opens: ['console: peer connections'],
  },
  {
    edit: { file: 'main/security/silence.ts', from: "['host-resolver-rules', 'MAP * ~NOTFOUND'],", to: '' },
    opens: ['names are looked up'],
  },
  {
    edit: { file: 'main/security/navigation.ts', from: "action: 'deny'", to: "action: 'allow'" },
    opens: ['main lets windows be opened'],
  },
  {
    edit: { file: 'main/app-protocol/static-files.ts', from: "name.startsWith('.vite/')", to: "name.startsWith('.none/')" },
    opens: ['kit://: serves /.vite/manifest.json'],
  },
  {
    edit: {
      file: 'main/app-protocol/app-protocol.ts',
      from: "request.method !== 'GET' && request.method !== 'HEAD'",
      to: 'false',
    },
    opens: ['kit://: takes what is posted'],
  },
  {
    edit: { file: 'main/app-protocol/app-protocol.ts', below: 'const answerPage', from: "'no-store'", to: "'max-age=60'" },
    opens: ['kit://: pages are cached'],
  },
  {
    edit: { file: 'main/app-protocol/security-headers.ts', from: "'no-referrer'", to: "'unsafe-url'" },
    opens: ['kit://: addresses are told'],
  },
  {
    edit: {
      file: 'preload/preload.ts',
      from: "exposeInMainWorld('kit', kit)",
      to: "exposeInMainWorld('kit', { ...kit, send: kit.invoke })",
    },
    opens: ['console: sees send'],
  },
];
