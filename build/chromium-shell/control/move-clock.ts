/**
 * Moves the wall clock of the realm that it runs in, as somebody would who sets the laptop's clock; every other clock goes on. It stands
 * alone, so that a test can have it run in a page as well.
 */
export const moveClock = (byMs: number): void => {
  const Before = Date;
  globalThis.Date = class extends Before {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [Before.now() + byMs] : given) as [number]));
    }

    static override now(): number {
      return Before.now() + byMs;
    }
  } as DateConstructor;
};
