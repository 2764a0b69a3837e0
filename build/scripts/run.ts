import { spawn } from 'node:child_process';

/** How one step of a script ended. */
export interface StepResult {
  readonly ok: boolean;
  readonly seconds: number;
}

/**
 * Runs a command with its output on this terminal.
 * @param command found on the PATH, where npm puts the project's own tools first. @returns whether it ended with 0, and its seconds.
 */
export const run = (
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<StepResult> =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
      shell: process.platform === 'win32',
    });
    const end = (ok: boolean): void => resolve({ ok, seconds: (performance.now() - began) / 1000 });
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      end(false);
    });
    child.once('exit', (code) => end(code === 0));
  });

/** Runs named steps one after the other, says what each took, and ends the process with 1 when one fails. */
export const runSteps = async (
  steps: readonly { readonly name: string; readonly run: () => Promise<StepResult> }[],
): Promise<void> => {
  for (const step of steps) {
    process.stdout.write(`\n== ${step.name}\n`);
    const { ok, seconds } = await step.run();
    process.stdout.write(`== ${step.name}: ${ok ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)\n`);
    if (!ok) {
      process.exitCode = 1;
      return;
    }
  }
};
