import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CdpConnection } from '../cdp/connection.ts';
import { findChromium, findProgram } from './find.ts';
import { chromiumFlags, type FlagOptions } from './flags.ts';
import { makeProfile, removeProfile, screenKey } from './profile.ts';
import { chromiumUser } from './user.ts';

/** A running Chromium, and the ways to talk to it. */
export interface Chromium {
  readonly cdp: CdpConnection;
  readonly pid: number;
  /** Opens one more application window. The running browser does it by itself: no process is started. */
  openWindow(url: string): void;
  /** The port for DevTools, once Chromium listens; undefined until then. */
  debuggingPort(): number | undefined;
  /** Resolves when the browser process has ended. */
  readonly ended: Promise<number>;
  kill(): void;
}

/** Starts Chromium. Throws a sentence when there is none. */
export function launchChromium(options: Omit<FlagOptions, 'profile'>): Chromium {
  const program = findChromium();
  if (program === undefined) throw new Error('Chromium is not installed, so no window can be opened.');
  const user = chromiumUser();
  const profile = makeProfile(user);
  const [command, args] = tiedToUs(program, chromiumFlags({ ...options, profile }));
  const child = spawn(command, args, {
    ...(user ?? {}),
    cwd: profile,
    env: {
      ...passedOn(),
      HOME: profile,
      ...(user === undefined ? {} : { USER: 'nobody', LOGNAME: 'nobody', XAUTHORITY: screenKey(profile) }),
    },
    stdio: ['ignore', 'ignore', process.env.KIT_CHROMIUM_LOG === undefined ? 'ignore' : 'inherit', 'pipe', 'pipe'],
  });
  const ended = endOf(child).finally(() => removeProfile(profile));
  const [, , , output, input] = child.stdio;
  return {
    cdp: new CdpConnection(output as Writable, input as Readable),
    pid: child.pid ?? 0,
    openWindow: (url) => handOver(profile, url),
    debuggingPort: () => options.debuggingPort || chosenPort(profile),
    ended,
    kill: () => child.kill('SIGKILL'),
  };
}

/**
 * Electron's windows vanish with main, at once, because main is the browser process. A closed DevTools pipe ends Chromium
 * too, but in its own good time (about two seconds); the kernel is asked to be quicker where it can be.
 */
function tiedToUs(program: string, flags: readonly string[]): readonly [string, readonly string[]] {
  const setpriv = findProgram('setpriv');
  return setpriv === undefined ? [program, flags] : [setpriv, ['--pdeathsig', 'KILL', program, ...flags]];
}

/**
 * Says to the running browser what a second `chromium --app=URL` would say: the start word, the folder and the command
 * line, zero bytes between, on the socket in the profile. It works whatever has become of the windows' renderers, and each
 * window gets a renderer of its own.
 */
function handOver(profile: string, url: string): void {
  const socket = connect(join(profile, 'SingletonSocket'));
  socket.on('error', () => undefined);
  socket.on('data', () => socket.destroy());
  socket.end(['START', profile, 'chromium', `--app=${url}`].join('\0'));
}

/** Chromium writes the port that it chose into its profile. */
function chosenPort(profile: string): number | undefined {
  const file = join(profile, 'DevToolsActivePort');
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined : undefined;
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code) => resolve(code ?? -1));
  });
}

/** Chromium needs to find the screen and the sound; nothing else of our environment is its business. */
function passedOn(): NodeJS.ProcessEnv {
  const names = ['DISPLAY', 'XAUTHORITY', 'PATH', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR', 'XDG_RUNTIME_DIR', 'PULSE_SERVER'];
  const kept = names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]] as const]));
  return Object.fromEntries(kept);
}
