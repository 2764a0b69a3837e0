import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { deckOf, packOf, videoOf } from '../testing/pack-of.ts';
import { diagrams } from './diagrams.ts';

const NOTES = 'Note:\nA hill: a small worry at its foot, a crisis at its top, and two doors.';
const SVG = `<svg viewBox="0 0 9 9" role="img" aria-labelledby="t d">
<title id="t">Two doors on a hill</title>
<desc id="d">A hill rises from a small worry to a crisis.</desc>
<text>a small worry</text><text>a crisis</text>
</svg>`;
const look = async (slide: string) =>
  (await diagrams.run(packOf(deckOf(`<!-- .slide: id="hill" -->\n${slide}`)))).map(({ severity, line, sentence }) => [
    severity,
    line,
    sentence,
  ]);

describe('diagrams', () => {
  it('has nothing to say of a drawing that is described, or that is no information', async () => {
    expect(await look(`${SVG}\n\n${NOTES}`)).toEqual([]);
    expect(await look('<svg aria-hidden="true"><path d="M0 0"/></svg>')).toEqual([]);
  });

  it.each([
    ['is not marked as one', SVG.replace('role="img"', '')],
    ['has no <title>', SVG.replace('Two doors on a hill', '')],
    ['has no <desc>', SVG.replace(/<desc.*<\/desc>/, '')],
  ])('finds a drawing that %s', async (words, svg) => {
    expect(await look(`${svg}\n\n${NOTES}`)).toEqual([
      ['error', 6, expect.stringContaining(`The drawing on the slide "hill" ${words}`)],
    ]);
  });

  it('finds a drawing that nobody speaks of', async () => {
    expect(await look(SVG)).toEqual([['error', 6, expect.stringContaining('not described in the notes')]]);
    expect(await look(`${SVG}\n\nNote:\nSay hello and wait.`)).toEqual([
      ['warning', 6, expect.stringContaining('hardly described')],
    ]);
  });

  it('finds a picture that does not say what it shows', async () => {
    expect(await look('![](map.svg)')).toEqual([['error', 6, expect.stringContaining('does not say what it shows')]]);
    expect(await look('<img src="map.svg">')).toHaveLength(1);
    expect(await look('![A map](map.svg) <img src="line.svg" alt="">')).toEqual([]);
  });

  it('finds what a video draws and nobody says', async () => {
    const starter = new URL('../../../../resources/packs/starter/modules/counselor-0-hallway/storyboard.json', import.meta.url);
    const storyboard = await readFile(starter, 'utf8');
    const spoil = (text: string) => packOf(videoOf('', '', { 'modules/first/storyboard.json': text }));
    expect(await diagrams.run(spoil(storyboard))).toEqual([]);
    expect(await diagrams.run(spoil('{'))).toMatchObject([
      { sentence: expect.stringContaining('cannot be read as a storyboard') },
    ]);
    const unsaid = await diagrams.run(spoil(storyboard.replaceAll('"spokenAs": [', '"spokenAs": ["nobody says this", ')));
    expect(unsaid[0]).toMatchObject({
      severity: 'error',
      sentence: expect.stringContaining('but nobody says "nobody says this"'),
    });
  });
});
