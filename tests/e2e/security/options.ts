import { isDeepStrictEqual } from 'node:util';
import type { Kit } from '../kit.ts';

/** A hole is something that is open and should be closed; all that look for some give their names, so that none means an empty list. */
export type Holes = readonly string[];

/** What every window must be opened with. Preferences that are not here must not be set at all. */
const PREFERENCES: Readonly<Record<string, unknown>> = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  backgroundThrottling: false,
  autoplayPolicy: 'no-user-gesture-required',
  enableWebSQL: false,
  safeDialogs: true,
};

/** The kit's scheme is like https: it does not go round policies and runs no service worker. */
const SCHEMES = [{ scheme: 'kit', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } }];

const kindOf = (url: string): string => /\/(\w+)\.html/.exec(url)?.[1] ?? url;

/** The options that windows and sessions were really opened with, as main gave them to its runtime. */
export const optionHoles = async (kit: Kit): Promise<Holes> => {
  const windows = await kit.control.send('windows', null);
  const ofWindows = windows.flatMap(({ url, preferences, session }) => {
    // Electron adds defaults of its own; the stand-in tells what main said and nothing else.
    const said = process.env.KIT_RUNTIME === 'electron' ? Object.keys(PREFERENCES) : Object.keys(preferences);
    const names = [...new Set([...Object.keys(PREFERENCES), ...said])];
    return [
      ...names.filter((name) => preferences[name] !== PREFERENCES[name]).map((name) => `preference ${name}`),
      ...(session.persistent ? ['its session is on the disk'] : []),
      ...(session.spellChecker ? ['spelling is checked'] : []),
      ...(session.webRtc === 'disable_non_proxied_udp' ? [] : ['peer connections']),
    ].map((hole) => `${kindOf(url)}: ${hole}`);
  });
  const switches = await kit.control.send('switches', null);
  const recorded = await kit.control.send('recorded', null);
  const schemes = recorded.filter(({ what }) => what === 'schemes').map(({ value }) => value);
  return [
    ...ofWindows,
    ...(switches['host-resolver-rules'] === 'MAP * ~NOTFOUND' ? [] : ['names are looked up']),
    ...('enable-sandbox' in switches ? [] : ['a window could be without a sandbox']),
    ...(isDeepStrictEqual(schemes, process.env.KIT_RUNTIME === 'electron' ? [] : [SCHEMES])
      ? []
      : ['the scheme has other privileges']),
  ];
};
