import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { linesOfCaptions } from './caption-lines.ts';

const VTT = `WEBVTT - a title\r
\r
NOTE 00:01.000 --> 00:02.000 was moved\r
\r
STYLE\r
::cue { color: red }\r
\r
1\r
00:00.400 --> 00:03.000 line:90%\r
<v Nora>Tuesday, three twenty, in the front\r
office of <i>a school</i> &amp; a clinic.\r
\r
00:03.000 --> 00:05.000\r
The principal comes in.\r
\r
00:09.000 --> 01:00:02.500\r
You like each other.\r
`;

describe('the lines of a transcript', () => {
  it('are whole sentences with the second at which they begin; a pause ends one', () =>
    expect(linesOfCaptions(VTT)).toEqual([
      { seconds: 0.4, until: 3, text: 'Tuesday, three twenty, in the front office of a school & a clinic.' },
      { seconds: 3, until: 5, text: 'The principal comes in.' },
      { seconds: 9, until: 3602.5, text: 'You like each other.' },
    ]));

  it.each(['', 'WEBVTT', 'no captions at all', '00:00 --> nonsense\nwords'])('of %j are none', (vtt) =>
    expect(linesOfCaptions(vtt)).toEqual([]),
  );

  it('do not grow without end where nothing ends a sentence', () => {
    const cues = Array.from(
      { length: 40 },
      (_, index) =>
        `00:${String(index).padStart(2, '0')}.000 --> 00:${String(index + 1).padStart(2, '0')}.000\nwords and more words`,
    );
    expect(Math.max(...linesOfCaptions(cues.join('\n\n')).map(({ text }) => text.length))).toBeLessThan(300);
  });

  it('of every video of the starter pack say all that its transcript says', () => {
    const modules = fileURLToPath(new URL('../../resources/packs/starter/modules', import.meta.url));
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
    for (const module of readdirSync(modules)) {
      for (const language of ['en', 'es']) {
        const read = (name: string) => readFileSync(join(modules, module, name), 'utf8');
        const lines = linesOfCaptions(read(`captions.${language}.vtt`));
        expect(letters(lines.map(({ text }) => text).join(' ')), `${module}, ${language}`).toBe(
          letters(read(`transcript.${language}.txt`)),
        );
        expect(lines.length).toBeGreaterThan(8);
      }
    }
  });
});
