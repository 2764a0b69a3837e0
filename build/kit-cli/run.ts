import { runKit } from './main.ts';

/** @file Runs the command line in this process: the terminal, the day, and Ctrl+C, which stops and leaves nothing half made. */
// npm runs scripts in the project's folder; names of files are meant from where it was called.
if (process.env['npm_lifecycle_event'] === 'kit') process.chdir(process.env['INIT_CWD'] ?? '.');

const stop = new AbortController();
process.once('SIGINT', () => stop.abort());

// Where a reader has gone (`kit pack lint | head`), there is nobody left to tell.
process.stdout.on('error', () => undefined);

const now = new Date();
const two = (part: number): string => String(part).padStart(2, '0');
process.exitCode = await runKit(
  process.argv.slice(2),
  {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    watched: process.stderr.isTTY,
  },
  stop.signal,
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
);
