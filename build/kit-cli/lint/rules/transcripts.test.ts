import { expect, it } from 'vitest';
import { packOf, videoOf } from '../testing/pack-of.ts';
import { transcripts } from './transcripts.ts';

const VTT = `WEBVTT

00:00.000 --> 00:04.000
Teacher: You’re seeing Dani now,

00:04.000 --> 00:09.000
right?
`;
const look = async (transcript: string) =>
  (await transcripts.run(packOf(videoOf(VTT, transcript)))).map(({ line, sentence }) => [line, sentence]);

it('a transcript has the words of the captions, with whatever marks and descriptions', async () => {
  expect(await look("[A hall.]\n\nTeacher: You're seeing Dani now, right?\n")).toEqual([]);
});

it('a transcript that says something else is told where', async () => {
  expect(await look('[A hall,\nwith lockers.]\nTeacher: You’re seeing Dana now, right?')).toEqual([
    [3, 'It differs from the captions after "teacher you\'re seeing": the transcript has "dana", the captions have "dani".'],
  ]);
  expect(await look('Teacher: You’re seeing Dani now')).toEqual([[1, expect.stringContaining('the transcript ends')]]);
  expect(await look('')).toEqual([[1, expect.stringContaining('at the beginning')]]);
});
