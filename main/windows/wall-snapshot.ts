/** The wall's last picture, as a PNG. It is held in memory only, and goes with the session. */
export interface WallSnapshot {
  readonly get: () => Uint8Array<ArrayBuffer> | null;
  /** @returns a number that no picture before it had, so that an address with it is new */
  readonly set: (png: Uint8Array<ArrayBuffer> | null) => number;
}

export const createWallSnapshot = (): WallSnapshot => {
  let last: Uint8Array<ArrayBuffer> | null = null;
  let revision = 0;
  return {
    get: () => last,
    set: (png) => {
      last = png;
      revision += 1;
      return revision;
    },
  };
};
