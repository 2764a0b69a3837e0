import { describe, expect, it } from 'vitest';
import { packOf, videoOf } from '../testing/pack-of.ts';
import { captions } from './captions.ts';

const look = async (vtt: string, more: Readonly<Record<string, string>> = {}) =>
  (await captions.run(packOf(videoOf(vtt, '', more)))).map(({ line, sentence }) => [line, sentence]);

const GOOD = `WEBVTT

00:00.500 --> 00:04.000
Monday, five past ten.

00:04.200 --> 00:09.000
A teacher stops you
in the hall.
`;

describe('captions', () => {
  it('has nothing to say of captions that cover a video and can be read', async () => {
    expect(await look(GOOD)).toEqual([]);
  });

  it('finds a gap of more than three seconds, at the end too, unless a NOTE says that it is silence', async () => {
    const late = GOOD.replace('00:04.200', '00:07.400');
    expect(await look(late)).toEqual([[6, expect.stringContaining('From 0:04.0 to 0:07.4 there is no caption')]]);
    expect(await look(late.replace('\n00:07', '\nNOTE silence\n\n00:07'))).toEqual([]);
    const early = GOOD.replace('00:09.000', '00:06.000');
    expect(await look(early)).toEqual([[6, expect.stringContaining('From 0:06.0 to 0:10.0')]]);
    expect(await look(`${early}\nNOTE silencio hasta el final\n`)).toEqual([]);
  });

  it('holds on to when somebody speaks, where a storyboard knows', async () => {
    const late = GOOD.replace('00:04.200', '00:07.400');
    const speech = (start: number, end: number) => ({
      'modules/first/video.json': JSON.stringify({ timeline: { lines: [{ start, end }] } }),
    });
    expect(await look(late, speech(4, 7))).toEqual([]);
    expect(await look(late, speech(4, 7.4))).toEqual([[3, expect.stringContaining('3.4 seconds of it have no caption')]]);
  });

  it('finds what is too fast, too long, over another or the wrong way round', async () => {
    const fast = GOOD.replace('00:09.000', '00:05.500');
    expect((await look(fast))[0]).toEqual([6, expect.stringContaining('needs 24.6 characters a second')]);
    expect(await look(GOOD.replace('in the hall.', 'in\nthe hall.'))).toEqual([[6, expect.stringContaining('has 3 lines')]]);
    expect((await look(GOOD.replace('00:04.200', '00:03.000')))[0]).toEqual([
      6,
      expect.stringContaining('before the one above it ends'),
    ]);
    expect((await look(GOOD.replace('00:09.000', '00:04.100')))[0]).toEqual([
      6,
      expect.stringContaining('ends before it begins'),
    ]);
  });

  it('says what is no caption file, and which video has none', async () => {
    expect(await look('00:00.500 --> 00:10.000\nA')).toEqual([[1, expect.stringContaining('begins with the word WEBVTT')]]);
    expect(await look(`${GOOD}\n00:9 --> 00:10\nA\n`)).toEqual([[10, expect.stringContaining('cannot be read')]]);
    const { files, module } = videoOf(GOOD);
    const silent = packOf({ files, module: { items: module.items.map((item) => ({ ...item, variants: {} })) } });
    expect(await captions.run(silent)).toMatchObject([{ severity: 'warning', sentence: expect.stringContaining('no captions') }]);
  });
});
