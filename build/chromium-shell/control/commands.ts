import type { PermissionAnswers } from '../session/permissions.ts';
import type { Refusal } from '../session/refusals.ts';
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
  /** The web preferences that main opened it with. */
  readonly preferences: Readonly<Record<string, unknown>>;
  /** What main said of its session and of its peer connections. */
  readonly session: { readonly persistent: boolean; readonly spellChecker: boolean; readonly webRtc: string };
}

/** A frame of a page, as main would see it. */
export interface FrameSpec {
  readonly origin: string;
  readonly isMain: boolean;
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
  /** Moves the wall clock of main by so many milliseconds, as if the laptop's clock were set. Windows have clocks of their own. */
  readonly moveClock: { readonly in: number; readonly out: null };
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
  readonly refused: { readonly in: null; readonly out: readonly Refusal[] };
  /** Asks main as if the question had come from such a frame of a window (null: a frame that is gone by now). */
  readonly callAs: {
    readonly in: { readonly window: number; readonly frame: FrameSpec | null; readonly channel: string; readonly input: unknown };
    readonly out: unknown;
  };
  /** Asks main's permission handlers as Electron would. */
  readonly permission: {
    readonly in: {
      readonly window: number;
      readonly permission: string;
      readonly requestingUrl: string;
      readonly isMainFrame: boolean;
      readonly media?: 'audio' | 'video';
    };
    readonly out: PermissionAnswers;
  };
  /** The switches that main gave to Chromium. */
  readonly switches: { readonly in: null; readonly out: Readonly<Record<string, string>> };
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
