/** Where a command's words go. Tests give their own. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether somebody looks at what goes to `err`: only then is progress drawn there. */
  readonly watched: boolean;
}

/** What a command speaks through. */
export interface Io {
  /** A line of the answer; nothing with `--json`, which prints one object at the end. */
  readonly say: (line: string) => void;
  /** A line beside the answer: a warning, what to do next. */
  readonly note: (line: string) => void;
  /** How far it is; drawn in place on a terminal that is watched. */
  readonly progress: (what: string, done: number, total: number) => void;
  /** Takes the line of progress away. */
  readonly quiet: () => void;
  readonly signal: AbortSignal;
  /** The day, as an ISO date. */
  readonly today: string;
}

/** A terminal draws no faster than people see. */
const EVERY_MS = 100;

export const createIo = (terminal: Terminal, json: boolean, signal: AbortSignal, today: string): Io => {
  let drawn = 0;
  let there = false;
  const quiet = (): void => {
    if (there) terminal.err('\r\x1b[K');
    there = false;
  };
  return {
    say: (line) => {
      quiet();
      if (!json) terminal.out(`${line}\n`);
    },
    note: (line) => {
      quiet();
      if (!json) terminal.err(`${line}\n`);
    },
    progress: (what, done, total) => {
      if (!terminal.watched || performance.now() - drawn < EVERY_MS) return;
      drawn = performance.now();
      there = true;
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
      terminal.err(`\r\x1b[K${what}: ${percent} %`);
    },
    quiet,
    signal,
    today,
  };
};
