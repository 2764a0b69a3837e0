import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../../build/chromium-shell/chromium/find.ts';
import { root } from './app-copy.ts';

/** What the figures hang on. */
export interface Machine {
  readonly processor: string;
  readonly system: string;
  readonly versions: string;
  /** Load average of the last minute. More than there are processors means that others were at work. */
  readonly load: number;
  readonly at: Date;
}

const version = (name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string }).version;

export const describeMachine = (): Machine => {
  const [first] = cpus();
  const chromium = spawnSync(findChromium() ?? 'chromium', ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return {
    processor: `${cpus().length} x ${first?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${type()} ${release()}${osName()}, Xvfb (no graphics card: Chromium draws with the processor)`,
    versions: [
      `Chromium ${/[\d.]+/.exec(chromium)?.[0] ?? 'unknown'}`,
      `Node ${process.versions.node}`,
      `reveal.js ${version('reveal.js')}`,
      `better-sqlite3 ${version('better-sqlite3')}`,
    ].join(', '),
    load: loadavg()[0] ?? 0,
    at: new Date(),
  };
};

const osName = (): string => {
  try {
    return `, ${/^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'unknown'}`;
  } catch {
    return '';
  }
};
