import type { PrintableDocument } from '../exports/pdf.ts';
import type { PacketPlan } from './packet/plan.ts';

/** A PDF of the library that goes into a packet. */
export interface PacketSource {
  readonly path: string;
  readonly title: string;
  /** Of its text. */
  readonly language: string;
  readonly copies: number;
}

/** What main asks of the worker that puts PDFs together, and is told. What a worker has opened it keeps until it is closed. */
export interface PaperJobs {
  /** How many pages each has; null where it cannot be read. */
  readonly open: { readonly asks: readonly PacketSource[]; readonly told: readonly (number | null)[] };
  readonly count: { readonly asks: Uint8Array; readonly told: number };
  /** A packet of what was opened. `stamps` has a page for each of `plan.pages`. */
  readonly build: {
    readonly asks: {
      readonly cover: Uint8Array;
      readonly stamps: Uint8Array;
      readonly plan: PacketPlan;
      readonly title: string;
      readonly language: string;
    };
    readonly told: Uint8Array;
  };
  /** Finishes what Chromium has printed: see `documentPdf`. */
  readonly finish: {
    readonly asks: { readonly printed: Uint8Array; readonly document: PrintableDocument };
    readonly told: Uint8Array;
  };
}

export type PaperJob = keyof PaperJobs;

export type PaperRequest = { readonly [J in PaperJob]: { readonly job: J; readonly asks: PaperJobs[J]['asks'] } }[PaperJob];

export type PaperReply =
  | { readonly kind: 'told'; readonly value: PaperJobs[PaperJob]['told'] }
  | { readonly kind: 'broke'; readonly error: Error };
