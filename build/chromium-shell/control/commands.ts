import type { DialogAnswer, DialogQuestion } from './dialog-answers.ts';
import type { Recorded } from './recorded.ts';

/** A monitor as a test describes it. */
export interface DisplaySpec {
  readonly id: number;
  readonly label: string;
  readonly internal?: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A window as main sees it. */
export interface WindowReport {
  readonly id: number;
  readonly url: string;
  readonly visible: boolean;
  readonly focused: boolean;
  readonly fullScreen: boolean;
  readonly crashed: boolean;
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** What a test may ask of the stand-in: input and output of each command. */
export interface Commands {
  /** Replaces the monitors (plug, unplug, mirror, sizes); null: the real ones. */
  readonly displays: { readonly in: readonly DisplaySpec[] | null; readonly out: null };
  readonly answerDialog: { readonly in: DialogAnswer; readonly out: null };
  readonly openDialogs: { readonly in: null; readonly out: readonly DialogQuestion[] };
  readonly power: {
    readonly in: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown' | 'on-ac' | 'on-battery';
    readonly out: null;
  };
  readonly colorScheme: { readonly in: 'light' | 'dark'; readonly out: null };
  readonly windows: { readonly in: null; readonly out: readonly WindowReport[] };
  /** Process id of the renderer of a window; 0 when it has none. */
  readonly rendererPid: { readonly in: number; readonly out: number };
  readonly processes: { readonly in: null; readonly out: { readonly main: number; readonly chromium: number } };
  /** Where `connectOverCDP` can connect; null until Chromium listens. */
  readonly debuggingEndpoint: { readonly in: null; readonly out: string | null };
  /** What main asked of the desktop: folders shown, files opened, error boxes. */
  readonly recorded: { readonly in: null; readonly out: readonly Recorded[] };
  /** Requests that were not the kit's own, and were refused. */
  readonly refused: { readonly in: null; readonly out: readonly string[] };
  /** As if the system asked the kit to quit. */
  readonly quit: { readonly in: null; readonly out: null };
}

export type CommandName = keyof Commands;

export interface CommandMessage {
  readonly id: number;
  readonly name: CommandName;
  readonly input: unknown;
}

export type ReplyMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };
