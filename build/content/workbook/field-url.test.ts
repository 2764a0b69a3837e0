import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldUrl, parseFieldUrl } from './field-url.ts';

it('reads back every field that can be written', () => {
  const spec = fc.record({
    kind: fc.constantFrom('text' as const, 'check' as const),
    name: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
    label: fc.string({ unit: 'grapheme', minLength: 1 }),
    lines: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(spec, (field) => {
      expect(parseFieldUrl(fieldUrl(field))).toEqual(field);
    }),
  );
});

it('takes no ordinary link for a field, and no broken field for an ordinary link', () => {
  expect(parseFieldUrl('https://example.org/')).toBeUndefined();
  expect(() => parseFieldUrl('kit-field:text/Name?lines=1&label=x')).toThrow('cannot be read');
});
