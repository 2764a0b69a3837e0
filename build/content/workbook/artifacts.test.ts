import { describe, expect, it } from 'vitest';
import { wrapUntagged } from './artifacts.ts';

describe('marking what is not tagged', () => {
  it('marks everything before, between and after the tags', () => {
    const content = ['q', '/P <</MCID 0 >>BDC', 'BT', 'ET', 'EMC', '0 0 5 5 re', 'f', '/P <</MCID 1 >>BDC', 'EMC', 'Q'].join(
      '\n',
    );
    expect(wrapUntagged(content).split('\n')).toEqual([
      '/Artifact BMC',
      'q',
      'EMC',
      '/P <</MCID 0 >>BDC',
      'BT',
      'ET',
      'EMC',
      '/Artifact BMC',
      '0 0 5 5 re',
      'f',
      'EMC',
      '/P <</MCID 1 >>BDC',
      'EMC',
      '/Artifact BMC',
      'Q',
      'EMC',
    ]);
  });

  it('leaves a span with replacement text inside its tag', () => {
    const content = ['/P <</MCID 0 >>BDC', '/Span<</ActualText <feff00ad> >> BDC', 'EMC', 'EMC'].join('\n');
    expect(wrapUntagged(content)).toBe(`${content}\n/Artifact BMC\nEMC`);
  });

  it('refuses tags that do not close', () => {
    expect(() => wrapUntagged('/P <</MCID 0 >>BDC')).toThrow('leaves a tag open');
    expect(() => wrapUntagged('EMC')).toThrow('was not open');
  });
});
