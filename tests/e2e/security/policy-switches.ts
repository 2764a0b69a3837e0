import type { Switch } from './switches.ts';

const HEADERS = 'main/app-protocol/security-headers.ts';

/** Whatever a directive lets in from anywhere may be fetched beforehand, too: for that the most generous directive counts. */
const EARLY = 'prefetch elsewhere';

const directive = (policy: 'app' | 'deck', name: string, from: string, to: string, opens: readonly string[]): Switch => ({
  edit: { file: HEADERS, below: `export const ${policy}Policy`, from: `'${name}': ${from}`, to: `'${name}': ${to}` },
  opens: [...opens, EARLY].map((hole) => `${policy === 'app' ? 'console' : 'deck'}: ${hole}`),
});

/** What both have, written once for both. */
const shared = (name: string, opens: readonly string[]): Switch => ({
  edit: { file: HEADERS, below: 'const nothingElse', from: `'${name}': "'none'"`, to: `'${name}': '*'` },
  opens,
});

const SELF = `"'self'"`;
const NONE = `"'none'"`;
const ANYWHERE = `'*'`;
const ANY_SCRIPT = `"* 'unsafe-inline' 'unsafe-eval' data: blob:"`;

const SCRIPTS = [
  'eval',
  'new Function',
  'WebAssembly',
  'inline script',
  'inline handler',
  'script elsewhere',
  'script of data',
  'script of a blob',
];
const CONNECTIONS = [
  'fetch elsewhere',
  'fetch of the internet',
  'socket elsewhere',
  'event source elsewhere',
  'beacon elsewhere',
];

/** `connect-src` alone, for seeing what stands behind it. */
export const CONNECT: Switch = directive('app', 'connect-src', SELF, ANYWHERE, CONNECTIONS);

/** Every directive of both policies. */
const POLICIES: readonly Switch[] = [
  directive('app', 'default-src', NONE, ANYWHERE, []),
  directive('app', 'script-src', SELF, ANY_SCRIPT, SCRIPTS),
  directive('app', 'style-src', "`'self' 'nonce-", "`* 'unsafe-inline' '", [
    'inline style element',
    'inline style attribute',
    'style sheet elsewhere',
  ]),
  directive('app', 'img-src', `"'self' blob:"`, `'* data: blob:'`, ['picture elsewhere', 'picture of data']),
  directive('app', 'media-src', SELF, ANYWHERE, ['video elsewhere']),
  directive('app', 'font-src', SELF, ANYWHERE, ['font elsewhere']),
  CONNECT,
  directive('app', 'worker-src', SELF, `'* blob:'`, ['worker of a blob']),
  directive('app', 'frame-src', 'DECK_ORIGIN', ANYWHERE, ['frame elsewhere', 'frame of its own']),
  directive('deck', 'default-src', NONE, ANYWHERE, []),
  directive('deck', 'script-src', SELF, ANY_SCRIPT, [...SCRIPTS, 'worker of a blob']),
  directive('deck', 'style-src', `"'self' 'unsafe-inline'"`, `"* 'unsafe-inline'"`, ['style sheet elsewhere']),
  directive('deck', 'img-src', SELF, `'* data:'`, ['picture elsewhere', 'picture of data']),
  directive('deck', 'media-src', SELF, ANYWHERE, ['video elsewhere']),
  directive('deck', 'font-src', SELF, ANYWHERE, ['font elsewhere']),
  directive('deck', 'connect-src', NONE, ANYWHERE, [...CONNECTIONS, 'fetch of its own']),
  directive('deck', 'frame-src', NONE, ANYWHERE, ['frame elsewhere', 'frame of its own']),
  shared('base-uri', ['console: base-uri', 'deck: base-uri']),
  shared('form-action', ['console: form elsewhere']),
  shared('object-src', ['console: object elsewhere', 'deck: object elsewhere', `console: ${EARLY}`, `deck: ${EARLY}`]),
];

/** Every other directive, so that each is in force while its neighbours are not. */
export const HALF_OF_POLICIES = POLICIES.filter((_, index) => index % 2 === 0);
export const OTHER_HALF_OF_POLICIES = POLICIES.filter((_, index) => index % 2 === 1);
