import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** What a finished program left behind. */
export interface Ran {
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs a program at low priority and collects what it writes. Throws with the end of its messages when it fails. */
export async function run(program: string, args: readonly string[], input?: string): Promise<Ran> {
  const child = spawn('nice', ['-n', '10', program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
  child.stdin.on('error', () => undefined);
  child.stdin.end(input ?? '');
  const [code] = (await once(child, 'close')) as [number | null];
  const stderr = Buffer.concat(err).toString('utf8');
  if (code !== 0) throw new Error(`${program} failed: ${stderr.trim().split('\n').slice(-4).join(' ')}`);
  return { stdout: Buffer.concat(out), stderr };
}

/** All that `program args` says, whatever its exit code (flite ends with 1 when asked for its version). */
export function saying(program: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, [...args], { encoding: 'utf8' });
  return `${stdout ?? ''}${stderr ?? ''}`;
}
