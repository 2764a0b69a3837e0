import { describe, expect, it } from 'vitest';
import { MANIFEST_BYTES_LIMIT, readManifest } from './manifest.ts';

const en = (text: string) => ({ en: text });
const good = {
  formatVersion: 1,
  minKit: '0.1.0',
  id: 'a.pack',
  version: '1.0.0',
  title: en('A pack'),
  publisher: 'P',
  license: 'L',
  languages: ['en'],
  roles: [],
  modules: [],
  files: [],
};
const module = {
  id: 'm',
  title: en('M'),
  standing: 'starter',
  overview: en('O'),
  objectives: [{ id: 'o', text: en('T') }],
  items: [] as unknown[],
  agenda: [{ kind: 'deck', title: en('D'), minutes: 5 }],
};
const read = (manifest: unknown) => readManifest(new TextEncoder().encode(JSON.stringify(manifest)), 'a-pack', '0.1.0');
const file = (path: string) => ({ path, sha256: 'a'.repeat(64), size: 1, mediaType: 'text/plain' });

describe('readManifest', () => {
  it('takes a good one and drops what it does not know', () => {
    const result = read({ ...good, colour: 'teal' });
    expect(result.ok && 'colour' in result.value).toBe(false);
    expect(result.ok).toBe(true);
  });

  it.each([
    ['a newer format, whatever its shape', { formatVersion: 2, minKit: '0.1.0', title: en('New'), modules: 'elsewhere' }],
    ['a newer kit', { ...good, minKit: '0.2.0' }],
  ])('says that a newer kit is needed for %s', (_, manifest) => {
    expect(read(manifest)).toMatchObject({ ok: false, problem: { code: 'content.pack-newer' } });
  });

  it.each([
    ['climbs out', '../secret'],
    ['climbs out inside', 'a/../../b'],
    ['is absolute', '/etc/passwd'],
    ['is a drive', 'C:/x'],
    ['has backslashes', 'a\\..\\b'],
    ['ends in a dot segment', 'a/..'],
    ['is encoded', 'a/%2e%2e/b'],
  ])('refuses a path that %s', (_, path) => {
    expect(read({ ...good, files: [file(path)] })).toMatchObject({ ok: false, problem: { code: 'content.pack-invalid' } });
  });

  it.each([
    ['text that is no JSON', new TextEncoder().encode('{"formatVersion": 1')],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
    ['one that is too large', new Uint8Array(MANIFEST_BYTES_LIMIT + 1)],
    ['nothing', new Uint8Array()],
  ])('refuses %s', (_, bytes) => {
    expect(readManifest(bytes, 'a-pack', '0.1.0')).toMatchObject({ ok: false, problem: { code: 'content.pack-invalid' } });
  });

  it('refuses what does not fit together, and says what', () => {
    const deck = { id: 'd', kind: 'deck', title: en('D'), variants: { en: { slides: 'd.md' } } };
    const whatOf = (manifest: unknown) => {
      const result = read(manifest);
      return result.ok ? 'taken' : result.problem.params['what'];
    };
    expect(whatOf({ ...good, modules: [{ ...module, items: [deck] }] })).toBe("a-pack: m: d.md is not among the pack's files");
    expect(whatOf({ ...good, files: [file('a'), file('a')] })).toBe('a-pack: a is there twice');
    expect(whatOf({ ...good, modules: [module, module] })).toBe('a-pack: m is there twice');
    const broken = { id: 'v', kind: 'video', title: en('V') };
    expect(whatOf({ ...good, modules: [{ ...module, items: [broken] }] })).toBe('a-pack: m: v has the wrong shape');
  });

  it('takes a logo only where it is a small picture', () => {
    const county = { agency: 'Example COE', logo: 'logo.png' };
    const logo = { ...file('logo.png'), mediaType: 'image/png' };
    expect(read({ ...good, county, files: [logo] })).toMatchObject({ ok: true, value: { county } });
    for (const [change, reason] of [
      [{ mediaType: 'image/svg+xml' }, 'the logo must be a PNG or JPEG picture'],
      [{ size: 2_000_000 }, 'the logo must be smaller than 256 KB'],
      [{ path: 'other.png' }, "logo.png is not among the pack's files"],
    ] as const) {
      const what = `a-pack: county: ${reason}`;
      expect(read({ ...good, county, files: [{ ...logo, ...change }] })).toMatchObject({
        ok: false,
        problem: { params: { what } },
      });
    }
  });

  it('keeps an item of an unknown kind as unsupported', () => {
    const later = { id: 'h', kind: 'hologram', title: en('H'), depth: 3 };
    const result = read({ ...good, modules: [{ ...module, items: [later] }] });
    expect(result).toMatchObject({
      ok: true,
      value: { modules: [{ items: [{ kind: 'unsupported', originalKind: 'hologram' }] }] },
    });
  });
});
