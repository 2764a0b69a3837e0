import { cpus } from 'node:os';

const LOOK_MS = 1500;

/**
 * Waits until the machine is at rest (three quarters of it idle), at most so long: what others do beside a bench is measured with it.
 * @returns the share that was idle in the end
 */
export const whenCalm = async (limitMs: number): Promise<number> => {
  const end = performance.now() + limitMs;
  let share = await idleShare();
  while (share < 0.75 && performance.now() < end) share = await idleShare();
  return share;
};

const idleShare = async (): Promise<number> => {
  const before = times();
  await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  const after = times();
  return (after.idle - before.idle) / Math.max(1, after.all - before.all);
};

const times = (): { readonly idle: number; readonly all: number } => {
  let [idle, all] = [0, 0];
  for (const { times: spent } of cpus()) {
    idle += spent.idle;
    all += spent.idle + spent.user + spent.nice + spent.sys + spent.irq;
  }
  return { idle, all };
};
