/** Something that main asked of the desktop and that a test may want to see. */
export interface Recorded {
  readonly what: string;
  readonly value: unknown;
}

const all: Recorded[] = [];

export function record(what: string, value: unknown): void {
  all.push({ what, value });
}

export const recorded = (): readonly Recorded[] => all;
