import { readCaptionsFile } from '../captions-file.ts';
import { type Finding, findingsOf, type Rule } from '../finding.ts';
import { itemsOf, textOf } from '../pack-under-lint.ts';

const say = findingsOf('transcripts');

/** The transcript has the words of the captions, in their order. What stands in [brackets] is a description and counts in neither. */
export const transcripts: Rule = {
  name: 'transcripts',
  run: async (pack) => {
    const findings: Finding[] = [];
    for (const { item } of itemsOf(pack, 'video')) {
      for (const variant of Object.values(item.variants)) {
        const transcript = await textOf(pack, variant.transcript);
        const { cues } = readCaptionsFile(await textOf(pack, variant.captions));
        const difference = firstDifference(cues.map((cue) => cue.lines.join(' ')).join(' '), transcript);
        if (difference !== null) findings.push(say('error', variant.transcript, difference.sentence, difference.line));
      }
    }
    return findings;
  },
};

interface Word {
  readonly word: string;
  readonly line: number;
}

const wordsOf = (text: string): readonly Word[] =>
  // Brackets become blanks of the same lines, so that those after them keep their numbers.
  text
    .replaceAll(/\[[^\]]*\]/g, (part) => part.replaceAll(/[^\n]/g, ' '))
    .split('\n')
    .flatMap((row, index) =>
      [...row.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map(([word]) => ({
        word: word.toLowerCase().replaceAll('’', "'").normalize('NFC'),
        line: index + 1,
      })),
    );

export const firstDifference = (
  captions: string,
  transcript: string,
): { readonly sentence: string; readonly line: number } | null => {
  const [said, written] = [wordsOf(captions), wordsOf(transcript)];
  const length = Math.max(said.length, written.length);
  for (let at = 0; at < length; at++) {
    const [a, b] = [said[at], written[at]];
    if (a?.word === b?.word) continue;
    const before = said.slice(Math.max(0, at - 3), at).map(({ word }) => word);
    const place = before.length === 0 ? 'at the beginning' : `after "${before.join(' ')}"`;
    const here = b === undefined ? 'the transcript ends' : `the transcript has "${b.word}"`;
    const there = a === undefined ? 'the captions end' : `the captions have "${a.word}"`;
    return { sentence: `It differs from the captions ${place}: ${here}, ${there}.`, line: (b ?? written.at(-1))?.line ?? 1 };
  }
  return null;
};
