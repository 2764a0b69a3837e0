import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runJob } from '../../../../main/library/packs/run-job.ts';
import type { BenchSetting, Row } from '../../harness/row.ts';
import { largePacks } from '../../material/large-pack.ts';

const KIT_VERSION = '99.0.0';
const GIGABYTE = 1e9;

/** A pack from a stick, and an update of it. */
export const install: Row = {
  name: 'install',
  title: 'Install a 4 GB pack, and an update of 1 %',
  method:
    'A .kitpack of 4 GB: a hundred files of 40 MB of noise. "Install" is the whole job in the built worker, from its start until its answer: everything read and hashed, written, read ' +
    'again and compared with what was hashed, pushed to the disk (`fsync`), put in force, and tidied up. The baseline is `cp` of the same file to the same disk, ' +
    'then `openssl dgst -sha256` of the copy; it pushes nothing to the disk. Stick and library lie on the same disk here, so that pieces are compared as the page cache has them (decision 0011). "Update" is the next version, in a folder, in which one of the hundred files is another one, against the ' +
    'full installation of the same round. By turns, each first every other time, with a `sync` before each; what is read is in the page cache. The event loop is that of the thread that starts the job, as main does.',
  measure: async (setting) => {
    const { folder, quick, say } = setting;
    const [count, bytesEach, rounds] = quick ? [10, 2_000_000, 1] : [100, 0.04 * GIGABYTE, 3];
    const [kitpack, update] = [join(folder, 'large.kitpack'), join(folder, 'large-pack')];
    say('making two versions of a pack');
    await largePacks({ folder: update, count, bytesEach }, kitpack);

    const [full, updates, copies, held] = [[], [], [], []] as number[][] as [number[], number[], number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      const ours = async () => {
        const library = join(folder, 'installed');
        full.push(await timed(setting, library, kitpack, held));
        updates.push(await timed(setting, library, update, held));
        rmSync(library, { recursive: true });
      };
      const base = () => copies.push(copyAndHash(kitpack, join(folder, 'copy')));
      if (round % 2 === 0) base();
      await ours();
      if (round % 2 === 1) base();
      say(
        `install ${full.at(-1)?.toFixed(0)} ms, update ${updates.at(-1)?.toFixed(0)} ms, cp and openssl ${copies.at(-1)?.toFixed(0)} ms`,
      );
    }
    rmSync(kitpack);
    rmSync(update, { recursive: true });
    return {
      lines: [
        { what: 'install 4 GB', unit: 'ms', ours: full, baseline: copies, atMost: { ratio: 0.8 } },
        { what: 'update 1 % of it', unit: 'ms', ours: updates, baseline: full, atMost: { ratio: 0.05 } },
        {
          what: "main's event loop held, at most, in each of them",
          unit: 'ms',
          ours: held,
          baseline: null,
          atMost: { p95: 100 },
        },
      ],
      notes: [],
    };
  },
};

const timed = async ({ app }: BenchSetting, libraryFolder: string, path: string, held: number[]): Promise<number> => {
  spawnSync('sync');
  const script = join(app, 'dist/main/packs-worker.cjs');
  const common = { libraryFolder, kitVersion: KIT_VERSION, shipped: [] };
  const looked = await runJob(script, 'inspect', { ...common, chosen: [path] }).done;
  if (!looked.ok) throw new Error(JSON.stringify(looked.problem));
  const packs = looked.value.offers.map(({ manifestSha256 }) => ({ path, manifestSha256 }));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const done = await runJob(script, 'install', { ...common, packs, planned: [], language: 'en' }).done;
  const took = performance.now() - began;
  delay.disable();
  held.push(delay.max / 1e6);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return took;
};

const copyAndHash = (from: string, to: string): number => {
  spawnSync('sync');
  const began = performance.now();
  const copied = spawnSync('cp', [from, to]).status;
  const hashed = spawnSync('openssl', ['dgst', '-sha256', to]).status;
  const took = performance.now() - began;
  if (copied !== 0 || hashed !== 0 || statSync(to).size !== statSync(from).size) throw new Error('cp or openssl failed');
  rmSync(to);
  return took;
};
