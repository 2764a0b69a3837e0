/**
 * The kit's code is written against Electron's whole types, and a stand-in has only the part that the kit uses. Each
 * stand-in is held to that part by `satisfies Pick<...>` or `implements Pick<...>`; where one is handed to the kit it goes
 * through here, the only place that claims the rest.
 */
export function asElectron<Whole extends object>(part: object): Whole {
  return part as Whole;
}

/** Closes a union: compiling proves that every case is handled. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
