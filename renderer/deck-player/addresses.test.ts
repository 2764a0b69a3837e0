import { describe, expect, it } from 'vitest';
import { Sha256 } from '../../preload/contract/models/ids.ts';
import { mapAddress, mapPaint } from './addresses.ts';

const hash = Sha256.parse('ab'.repeat(32));
const assets = { 'images/map one.svg': hash };

describe('mapAddress', () => {
  it('gives a file of the pack by its hash', () => {
    for (const written of ['images/map one.svg', './images/map%20one.svg', ' images/map one.svg ']) {
      expect(mapAddress(written, assets, 'p-')).toEqual({ kind: 'use', value: `/media/${hash}` });
    }
  });

  it('keeps a place in the same slide', () => {
    expect(mapAddress('#arrow', assets, 'in-a-')).toEqual({ kind: 'use', value: '#in-a-arrow' });
  });

  it('says which file is missing', () => {
    for (const written of ['images/other.svg', '../images/map one.svg', 'toString', '%E0%A4%A']) {
      expect(mapAddress(written, assets, 'p-')).toEqual({ kind: 'missing', name: written });
    }
  });

  it('refuses every other address', () => {
    for (const written of [
      'https://example.org/x.png',
      '//example.org/x',
      'javascript:alert(1)',
      'data:image/png;base64,AA',
      `/media/${hash}`,
      'kit://app/x',
      '',
      'a\\b',
    ]) {
      expect(mapAddress(written, assets, 'p-').kind).toBe('refused');
    }
  });
});

describe('mapPaint', () => {
  it('prefixes ids and refuses everything else', () => {
    expect(mapPaint('url(#a)', 'p-')).toBe('url(#p-a)');
    expect(mapPaint('url( "#a" ) none', 'p-')).toBe('url(#p-a) none');
    expect(mapPaint('url(https://example.org/#a)', 'p-')).toBeNull();
    expect(mapPaint('url(#a) url(x.svg#b)', 'p-')).toBeNull();
  });
});
