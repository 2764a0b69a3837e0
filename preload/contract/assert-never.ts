/**
 * Closes a union: a case that was forgotten does not compile, and one that arrives all the same (from a newer file, say) is
 * thrown with its value.
 */
export const assertNever = (value: never, what: string): never => {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
};
