import type { CdpSession } from '../cdp/connection.ts';

/** Something that a page said to its console, or that Chromium said about the page. */
export interface ConsoleMessage {
  readonly level: string;
  readonly text: string;
  readonly line: number;
  readonly source: string;
}

/** Listens to a page's console: what scripts write, what they throw, and what Chromium refuses (a broken policy, say). */
export function listenToConsole(session: CdpSession, heard: (message: ConsoleMessage) => void): void {
  session.on('Log.entryAdded', ({ entry }) => {
    heard({ level: nameOf(entry.level), text: entry.text, line: entry.lineNumber ?? 0, source: entry.url ?? '' });
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const frame = stackTrace?.callFrames[0];
    const text = args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' ');
    heard({ level: nameOf(type), text, line: frame?.lineNumber ?? 0, source: frame?.url ?? '' });
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text, lineNumber, url } }) => {
    heard({ level: 'error', text: exception?.description ?? text, line: lineNumber, source: url ?? '' });
  });
  session.tell('Log.enable');
}

/** The address that a page was not allowed to open, when that is what a message is about. */
export function refusedWindow({ text }: ConsoleMessage): string | undefined {
  return /^Blocked opening '(.*)' in a new window because the request was made in a sandboxed frame/.exec(text)?.[1];
}

/** Electron knows four levels. */
function nameOf(level: string): string {
  if (level === 'error' || level === 'debug') return level;
  return level === 'warning' || level === 'warn' ? 'warning' : 'info';
}
