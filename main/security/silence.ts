import type { App } from 'electron';

/**
 * [Note: what no request shows] `webRequest` sees requests, and a content security policy sees what a page loads. Neither sees a name
 * being looked up ahead of time (`<link rel="dns-prefetch">`), Chromium's own errands, or a peer connection. So nothing but our own
 * addresses can be resolved at all, and peer connections have no way out.
 */
const SWITCHES: readonly (readonly [string, string])[] = [
  // `kit://` needs no name. Numeric addresses are covered, too.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking', ''],
  ['disable-component-update', ''],
  ['disable-domain-reliability', ''],
  ['no-pings', ''],
];

/** Before Electron is ready: Chromium reads its switches when it starts. */
export const silenceChromium = (app: Pick<App, 'commandLine' | 'on'>): void => {
  for (const [name, value] of SWITCHES) {
    app.commandLine.appendSwitch(name, value);
  }
  app.on('web-contents-created', (_event, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
};
