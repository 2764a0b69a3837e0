import type { Sha256 } from '../../preload/contract/models/ids.ts';

/** What became of an address that a slide's author wrote. */
export type Address =
  | { readonly kind: 'use'; readonly value: string }
  | { readonly kind: 'missing'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string };

/**
 * Turns an address in a slide into one that the kit serves. Only files of the pack (a path beside the deck, listed in `assets`)
 * and places in the same slide (`#id`) are left; every other address is refused, because nothing may be fetched.
 * @param prefix what the ids of this slide begin with
 */
export const mapAddress = (written: string, assets: Readonly<Record<string, Sha256>>, prefix: string): Address => {
  const value = written.trim();
  if (/^#[\w.:-]+$/.test(value)) return { kind: 'use', value: `#${prefix}${value.slice(1)}` };
  if (
    value === '' ||
    /^[a-z][a-z0-9+.-]*:/i.test(value) ||
    value.startsWith('/') ||
    value.startsWith('#') ||
    value.includes('\\')
  ) {
    return { kind: 'refused', name: shorten(value) };
  }
  const path = decode(value.replace(/^(?:\.\/)+/, ''));
  const sha256 = path === null || !Object.hasOwn(assets, path) ? undefined : assets[path];
  return sha256 === undefined ? { kind: 'missing', name: shorten(value) } : { kind: 'use', value: `/media/${sha256}` };
};

/**
 * Rewrites `url(#id)` in an SVG attribute to the prefixed id. Any other `url(...)` is refused.
 * @returns the new value, or null where it must go
 */
export const mapPaint = (written: string, prefix: string): string | null => {
  const mapped = written.replace(/url\(\s*(["']?)#([\w.:-]+)\1\s*\)/gi, (_, __, id: string) => `kit-paint(#${prefix}${id})`);
  return /url\s*\(/i.test(mapped) ? null : mapped.replaceAll('kit-paint(', 'url(');
};

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const shorten = (value: string): string => (value.length > 120 ? `${value.slice(0, 119)}…` : value);
