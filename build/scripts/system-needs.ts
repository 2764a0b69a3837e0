import { existsSync, readFileSync } from 'node:fs';
import { findChromium, findProgram } from '../chromium-shell/chromium/find.ts';

/** Something of the operating system that a script of the kit needs. */
export interface Need {
  readonly name: string;
  readonly why: string;
  /** Debian's package that has it. */
  readonly packages: readonly string[];
  readonly isThere: () => boolean;
}

const program = (name: string) => (): boolean => findProgram(name) !== undefined;

/** What the stand-in runtime needs to open windows. */
export const TO_RUN: readonly Need[] = [
  {
    name: 'Chromium',
    why: 'the windows are drawn by it where Electron cannot be had',
    packages: ['chromium'],
    isThere: () => findChromium() !== undefined,
  },
  {
    name: "Chromium's sandbox",
    why: 'pages stay locked in; the kit never runs without it',
    packages: ['chromium-sandbox'],
    isThere: sandboxWorks,
  },
];

/** What the tests need besides: a screen of their own, and the means to look at it. */
export const TO_TEST: readonly Need[] = [
  ...TO_RUN,
  { name: 'Xvfb', why: 'tests open real windows on a screen that nobody sees', packages: ['xvfb'], isThere: program('Xvfb') },
  {
    name: 'openbox',
    why: 'a window manager: full screen, focus and stacking are its work',
    packages: ['openbox'],
    isThere: program('openbox'),
  },
  {
    name: 'ImageMagick',
    why: 'photographs the whole screen, frames and all',
    packages: ['imagemagick'],
    isThere: program('import'),
  },
  {
    name: 'xdotool',
    why: 'presses real keys and clicks real window buttons',
    packages: ['xdotool'],
    isThere: program('xdotool'),
  },
  { name: 'wmctrl', why: 'reads what the window manager knows of the windows', packages: ['wmctrl'], isThere: program('wmctrl') },
  { name: 'xrandr', why: 'reads the monitors', packages: ['x11-xserver-utils'], isThere: program('xrandr') },
  { name: 'strace', why: 'proves that nothing is sent beyond this machine', packages: ['strace'], isThere: program('strace') },
  {
    name: 'ffmpeg',
    why: 'makes the videos that are seeked and played by the bench',
    packages: ['ffmpeg'],
    isThere: program('ffmpeg'),
  },
  {
    name: 'fonts',
    why: 'Chromium needs one font of the system before it draws the bundled ones',
    packages: ['fonts-dejavu-core'],
    isThere: () => existsSync('/usr/share/fonts') || existsSync('/usr/local/share/fonts'),
  },
];

/** Debian's helper that may make namespaces, or a kernel that lets everybody make them. */
function sandboxWorks(): boolean {
  const folders = ['/usr/lib/chromium', '/usr/lib/chromium-browser', '/opt/google/chrome'];
  if (process.platform !== 'linux' || folders.some((folder) => existsSync(`${folder}/chrome-sandbox`))) return true;
  const kernel = (name: string, otherwise: string): string => {
    const file = `/proc/sys/kernel/${name}`;
    return existsSync(file) ? readFileSync(file, 'utf8').trim() : otherwise;
  };
  return kernel('unprivileged_userns_clone', '1') === '1' && kernel('apparmor_restrict_unprivileged_userns', '0') === '0';
}
