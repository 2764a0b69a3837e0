/** How bytes become text and back; Node and Chromium each have their own fast way. */
export interface Base64 {
  readonly encode: (bytes: Uint8Array) => string;
  readonly decode: (text: string) => Uint8Array;
}

/** Turns what Electron's structured clone carries into JSON and back. */
export interface Codec {
  /** Throws Electron's own words for what cannot be cloned (functions, symbols, promises). */
  readonly encode: (value: unknown) => unknown;
  readonly decode: (value: unknown) => unknown;
}

/**
 * Makes a codec. The function is also sent into pages as text, so it uses nothing from outside itself.
 *
 * @param base64 how bytes travel
 * @param mapText applied to every string that is decoded or encoded
 */
export function makeCodec(
  base64: Base64,
  mapText: { readonly out: (text: string) => string; readonly in: (text: string) => string },
): Codec {
  const tagged = (kind: string, value: unknown) => ({ $: kind, v: value });
  const refuse = (): never => {
    throw new Error('An object could not be cloned.');
  };
  const encode = (value: unknown, parents: readonly unknown[] = []): unknown => {
    if (value === undefined) return tagged('undefined', 0);
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : tagged('number', Object.is(value, -0) ? '-0' : String(value));
    if (typeof value === 'bigint') return tagged('bigint', String(value));
    if (typeof value === 'string') return mapText.out(value);
    if (typeof value === 'function' || typeof value === 'symbol') return refuse();
    if (typeof value !== 'object' || value === null) return value;
    if (parents.includes(value) || parents.length > 500) return refuse();
    const inside = [...parents, value];
    if (Array.isArray(value)) return value.map((item) => encode(item, inside));
    if (value instanceof Date) return tagged('date', value.getTime());
    if (value instanceof ArrayBuffer) return tagged('buffer', base64.encode(new Uint8Array(value)));
    if (ArrayBuffer.isView(value))
      return tagged('bytes', base64.encode(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)));
    if (value instanceof Map)
      return tagged(
        'map',
        [...value].map(([k, v]) => [encode(k, inside), encode(v, inside)]),
      );
    if (value instanceof Set)
      return tagged(
        'set',
        [...value].map((item) => encode(item, inside)),
      );
    if (value instanceof Error) return tagged('error', [value.name, value.message]);
    if (value instanceof Promise || value instanceof WeakMap) return refuse();
    const entries = Object.entries(value).map(([key, item]) => [key, encode(item, inside)] as const);
    return Object.hasOwn(value, '$') || Object.hasOwn(value, '__proto__')
      ? tagged('object', entries)
      : Object.fromEntries(entries);
  };
  const decode = (value: unknown): unknown => {
    if (typeof value === 'string') return mapText.in(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    if (!('$' in value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
    const { $: kind, v: inner } = value as { $: string; v: unknown };
    const list = inner as unknown[];
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(inner);
    if (kind === 'bigint') return BigInt(inner as string);
    if (kind === 'date') return new Date(inner as number);
    if (kind === 'bytes') return base64.decode(inner as string);
    if (kind === 'buffer') return base64.decode(inner as string).slice().buffer;
    if (kind === 'map') return new Map(list.map((pair) => (pair as unknown[]).map(decode) as [unknown, unknown]));
    if (kind === 'set') return new Set(list.map(decode));
    if (kind === 'error') return Object.assign(new Error(String(list[1])), { name: String(list[0]) });
    return Object.fromEntries((list as [string, unknown][]).map(([key, item]) => [key, decode(item)]));
  };
  return { encode: (value) => encode(value), decode };
}
