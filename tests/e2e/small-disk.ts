import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why a test that needs a file system of its own cannot run here; null where it can. */
export const cannotMount = (): string | null =>
  process.platform !== 'linux' || process.getuid?.() !== 0
    ? 'only root on Linux can mount a disk of a few megabytes: this test needs one to fill, to pull out or to protect'
    : null;

const mount = (...args: readonly string[]): void => {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${args.join(' ')}: ${stderr}`);
};

/** A disk or stick of its own, really mounted: it can be filled, protected against writing, and pulled out. */
export class SmallDisk {
  readonly folder: string;
  readonly #ballast: string;

  constructor(folder: string, size: string) {
    this.folder = folder;
    this.#ballast = join(folder, 'ballast');
    mkdirSync(folder, { recursive: true });
    mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder);
  }

  /** Fills it to the last byte. */
  fill(): void {
    for (const step of [1 << 20, 1 << 12, 1]) {
      try {
        for (;;) writeFileSync(this.#ballast, Buffer.alloc(step, 1), { flag: 'a' });
      } catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOSPC')) throw thrown;
      }
    }
  }

  /** Somebody empties the trash. */
  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  protect(): void {
    mount('-o', 'remount,ro', this.folder);
  }

  unprotect(): void {
    mount('-o', 'remount,rw', this.folder);
  }

  /** Pulls it out: the folder goes as well, as the system's own folder for a stick does. Once is enough. */
  pullOut(): void {
    if (!existsSync(this.folder)) return;
    spawnSync('umount', ['--lazy', this.folder]);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
