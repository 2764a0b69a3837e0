import type { ParseArgsOptionsConfig } from 'node:util';
import type { Io } from './io.ts';

/** How a command ends. Documented in `docs/PACK-FORMAT.md`: scripts hold on to these numbers. */
export const EXIT = {
  fine: 0,
  /** It has worked, and something was found that has to be mended. */
  findings: 1,
  /** It was called in a way that it does not know. */
  wrongUse: 2,
  /** It could not do its work: a file that cannot be read, a full disk. */
  failed: 3,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** What a command was called with. */
export interface CommandCall {
  readonly positionals: readonly string[];
  /** The value of an option that takes one. */
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
}

/** What a command answers: `json` is what `--json` prints, beside the command's name and `ok`. */
export interface CommandOutcome {
  readonly exit: ExitCode;
  readonly json: Readonly<Record<string, unknown>>;
}

/** One verb of `kit pack`. */
export interface Command {
  readonly name: string;
  /** In one line, for the list of commands. */
  readonly summary: string;
  /** As it stands after `kit pack NAME`. */
  readonly usage: string;
  /** What `--help` says besides, a line an option. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** How many names it takes: the least and the most. */
  readonly names: readonly [number, number];
  readonly run: (call: CommandCall, io: Io) => Promise<CommandOutcome>;
}

/** Called in a way that it does not know; `message` is a sentence. */
export class WrongUse extends Error {}

/** It could not do its work, for a reason that was foreseen; `message` is a sentence. */
export class Failed extends Error {}
