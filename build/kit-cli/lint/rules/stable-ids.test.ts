import { describe, expect, it } from 'vitest';
import { deckOf, packOf } from '../testing/pack-of.ts';
import { stableIds } from './stable-ids.ts';

const before = packOf(deckOf('<!-- .slide: id="a" -->\n# One', '<!-- .slide: id="b" -->\n# Two'));
const look = async (given: Parameters<typeof packOf>[0]) =>
  (await stableIds.run(packOf({ ...given, manifest: { version: '1.1.0', ...given?.manifest }, previous: before }))).map(
    ({ severity, sentence }) => [severity, sentence],
  );
const same = deckOf('<!-- .slide: id="a" -->\n# One', '<!-- .slide: id="b" -->\n# Two, in other words');

describe('stable ids', () => {
  it('has nothing to say where everything kept its id, or where there is nothing to compare with', async () => {
    expect(await look(same)).toEqual([]);
    expect(await stableIds.run(packOf(same))).toEqual([]);
  });

  it('finds a slide that was given another id, and one that is gone', async () => {
    const renamed = deckOf('<!-- .slide: id="a" -->\n# One', '<!-- .slide: id="c" -->\n# Two');
    expect(await look(renamed)).toEqual([['error', expect.stringContaining('"b" is now called "c"')]]);
    expect(await look(deckOf('<!-- .slide: id="a" -->\n# One'))).toEqual([['warning', 'The slide "b" is no longer there.']]);
  });

  it('finds items, objectives and modules that are gone or became something else', async () => {
    const activity = {
      id: 'deck',
      kind: 'activity',
      title: { en: 'D' },
      minutes: 1,
      steps: { en: ['x'] },
      guidance: {},
      materials: [],
    };
    expect(await look({ module: { items: [activity] } })).toEqual([
      ['error', expect.stringContaining('was a deck and is a activity')],
    ]);
    const other = { ...same.module, objectives: [{ id: 'two', text: { en: 'Do.' } }] };
    expect(await look({ ...same, module: other })).toEqual([['warning', 'The objective "one" of first is no longer there.']]);
    expect(await look({ ...same, module: { ...same.module, id: 'second' } })).toEqual([
      ['warning', 'The module "first" is no longer there.'],
    ]);
  });

  it('wants the same pack with a higher number', async () => {
    expect(await look({ ...same, module: { ...same.module, overview: { en: 'New.' } }, manifest: { version: '1.0.0' } })).toEqual(
      [['error', expect.stringContaining('give it a higher number')]],
    );
    expect(await look({ ...same, manifest: { id: 'other.pack' } })).toEqual([
      ['error', expect.stringContaining('a pack keeps its id')],
    ]);
  });
});
