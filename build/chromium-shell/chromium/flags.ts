/** What the command line of Chromium depends on. */
export interface FlagOptions {
  readonly profile: string;
  readonly firstPage: string;
  readonly proxy: string;
  /** Hosts with ports that are reached directly; everything else goes to the proxy, which refuses it. */
  readonly direct: readonly string[];
  readonly debuggingPort: number;
  readonly language: string;
  /** Switches that main asked for by `app.commandLine.appendSwitch`. */
  readonly extra: readonly string[];
}

/** The whole command line. The sandbox is Chromium's own and stays on. */
export function chromiumFlags(options: FlagOptions): readonly string[] {
  return [
    `--app=${options.firstPage}`,
    `--user-data-dir=${options.profile}`,
    '--remote-debugging-pipe',
    `--remote-debugging-port=${options.debuggingPort}`,
    `--lang=${options.language}`,
    ...SILENT,
    // Names go to the proxy unresolved: nothing is asked of a name server. `--host-resolver-rules` would say so a second time, and
    // put a warning across the console's window.
    `--proxy-server=${options.proxy}`,
    `--proxy-bypass-list=<-loopback>;${options.direct.join(';')}`,
    ...AWAKE,
    ...PLAIN,
    ...options.extra,
  ];
}

/** Nothing leaves the machine. For peer connections there is no switch that works, but a preference: see `profile.ts`. */
const SILENT = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--no-pings',
];

/** The wall is often covered, by the curtain or by nothing that we know of, and must never doze off. */
const AWAKE = [
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--autoplay-policy=no-user-gesture-required',
];

/** No user interface but the pages. */
const PLAIN = [
  '--keep-alive-for-test',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-infobars',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--disable-search-engine-choice-screen',
  '--disable-features=BackForwardCache,Translate,NetworkTimeServiceQuerying,MediaRouter,DialMediaRouteProvider,GlobalMediaControls,HardwareMediaKeyHandling,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--password-store=basic',
  '--window-position=0,0',
  '--disk-cache-size=1',
  '--disable-gpu-shader-disk-cache',
];
