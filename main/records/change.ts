/** Some fields of something, as they arrive from outside: a field that is left out, or undefined, stays as it is. */
export type Change<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Something with a change made to it. A plain spread would let `undefined` take the place of what is there. */
export const withChange = <T extends object>(whole: T, change: Change<T>): T => ({
  ...whole,
  ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)),
});
