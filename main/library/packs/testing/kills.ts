import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { writeSmallPack } from '../../testing/small-pack.ts';
import { libraryState, take } from './installing.ts';

const CHILD = fileURLToPath(new URL('install-once.ts', import.meta.url));

/** What many kills have come to. */
export interface Killed {
  readonly old: number;
  readonly new: number;
  /** Each of them is a broken library: what was seen, and after which wait. */
  readonly broken: readonly string[];
}

/** The same numbers for the same seed (mulberry32). */
const randomFrom = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Runs an installation in a process of its own, and kills it after a wait (null: never). Answers how long it was at it. */
const installIn = async (library: string, stick: string, killAfterMs: number | null): Promise<number> => {
  // The first one, which nobody kills, leaves its compiled code to the others: they are at work at once.
  const env = { ...process.env, NODE_COMPILE_CACHE: join(library, '../cache') };
  const child = spawn(process.execPath, [CHILD, library, stick], { stdio: ['ignore', 'pipe', 'inherit'], env });
  const gone = once(child, 'exit');
  let began = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'begun') break;
    began = performance.now();
    if (killAfterMs !== null) setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  }
  const took = performance.now() - began;
  await gone;
  return took;
};

/**
 * Installs an update of two packs over and over and kills it at a random moment, some of them after its end. After each kill the library
 * is opened and every byte of it is hashed: it must be wholly the old or wholly the new one; then the same installation is let
 * through, on what the kill has left, and must come out whole.
 */
export const killInstalls = async (
  count: number,
  seed: number,
  onKill: (done: number) => void = () => undefined,
): Promise<Killed> => {
  const root = await mkdtemp(join(tmpdir(), 'kit-kills-'));
  const random = randomFrom(seed);
  const bytes = (length: number) => Uint8Array.from({ length }, () => random() * 256);
  const [before, after] = [join(root, 'before'), join(root, 'after')];
  const video = 'modules/first/video.webm';
  for (const [stick, version] of [
    [before, '1.0.0'],
    [after, '1.1.0'],
  ] as const) {
    await writeSmallPack(join(stick, 'a'), { id: 'test.a', version }, { [video]: bytes(1_200_000) });
    await writeSmallPack(join(stick, 'b'), { id: 'test.b', version }, { [video]: bytes(200_000) });
  }
  const start = join(root, 'start');
  await take(start, [before]);
  const [old, fresh] = [
    ['test.a 1.0.0', 'test.b 1.0.0'],
    ['test.a 1.1.0', 'test.b 1.1.0'],
  ].map((shown) => JSON.stringify(shown));
  const outcome = { old: 0, new: 0, broken: [] as string[] };

  const round = async (number: number, waitMs: number): Promise<'old' | 'new'> => {
    const library = join(root, `library-${number}`);
    await cp(start, library, { recursive: true });
    await installIn(library, after, waitMs);
    const state = await libraryState(library);
    const shown = JSON.stringify(state.shown);
    if (state.wrong.length > 0 || (shown !== old && shown !== fresh))
      outcome.broken.push(`${waitMs} ms: ${JSON.stringify(state)}`);
    else outcome[shown === old ? 'old' : 'new'] += 1;
    if (number % 10 === 0) {
      await take(library, [after]);
      const again = await libraryState(library);
      if (again.wrong.length > 0 || JSON.stringify(again.shown) !== fresh) outcome.broken.push(`again: ${JSON.stringify(again)}`);
    }
    await rm(library, { recursive: true });
    onKill(number);
    return shown === old ? 'old' : 'new';
  };

  try {
    const practice = join(root, 'practice');
    await cp(start, practice, { recursive: true });
    let took = await installIn(practice, after, null);
    let number = 0;
    // Two at a time, each in its own library: a machine has two processors at least.
    const lane = async (): Promise<void> => {
      while (number < count) {
        number += 1;
        // On a machine that is now busier and now less, three of four shall still come before the switch.
        took *= (await round(number, random() * took * 2)) === 'old' ? 1.01 : 0.97;
      }
    };
    await Promise.all([lane(), lane()]);
    return outcome;
  } finally {
    await rm(root, { recursive: true, force: true });
  }
};
