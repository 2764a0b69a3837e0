import type { PackProgress } from '../../../preload/contract/models/content-pack-work.ts';
import { createSpeed } from '../speed.ts';

/** Told so often at most: people read it. */
const TELL_EVERY_MS = 200;

export interface Meter {
  readonly bytes: (count: number) => void;
  readonly file: () => void;
  /** The name is only made when it is told. */
  readonly current: (name: () => string) => void;
  readonly phase: (phase: PackProgress['phase']) => void;
}

/** Counts what has been done and tells it now and then. @param sizes of all files, in bytes */
export const createMeter = (
  phase: PackProgress['phase'],
  sizes: readonly number[],
  tell: (progress: PackProgress) => void,
  now: () => number = () => performance.now(),
): Meter => {
  const bytes = { done: 0, total: sizes.reduce((sum, size) => sum + size, 0) };
  const files = { done: 0, total: sizes.length };
  let current: (() => string) | null = null;
  let told = Number.NEGATIVE_INFINITY;
  let at = phase;
  const speed = createSpeed(now);

  const maybeTell = (must = false): void => {
    const time = now();
    if (!must && time - told < TELL_EVERY_MS) return;
    told = time;
    tell({
      phase: at,
      files: { ...files },
      bytes: { ...bytes },
      megabytesPerSecond: speed.now(),
      current: current?.() ?? null,
      heldBack: false,
    });
  };
  maybeTell(true);
  return {
    bytes: (count) => {
      bytes.done += count;
      speed.add(count);
      maybeTell();
    },
    file: () => {
      files.done += 1;
      maybeTell();
    },
    current: (name) => {
      current = name;
    },
    phase: (next) => {
      at = next;
      current = null;
      maybeTell(true);
    },
  };
};
