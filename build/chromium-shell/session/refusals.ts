/** A request that was not the kit's own, and that the proxy refused. */
export interface Refusal {
  /** Of an https address only scheme, host and port. */
  readonly url: string;
  /** Whether main, too, would have refused it. */
  readonly byMain: boolean;
}

const all: Refusal[] = [];

export function noteRefusal(refusal: Refusal): void {
  all.push(refusal);
}

export const refusals = (): readonly Refusal[] => all;
