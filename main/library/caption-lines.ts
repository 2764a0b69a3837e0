import type { TranscriptLine } from '../../preload/contract/models/library.ts';

/** A caption: words, and when they stand on the picture, in seconds. */
interface Cue {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const TIMES = /^((?:\d+:)?\d{1,2}:\d{2}\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{1,2}:\d{2}\.\d{3})/;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

/** A line of a transcript has about one thought: so many letters, unless the speaker pauses. */
const ENOUGH = 60;
const LONGEST = 260;
const PAUSE_SECONDS = 1.5;
const SENTENCE_END = /[.?!…]["”’»)\]]*$/u;

/** What the captions of a WebVTT file say, put together into sentences. Notes, styles and regions say nothing. */
export const linesOfCaptions = (vtt: string): TranscriptLine[] => {
  const lines: TranscriptLine[] = [];
  let open: TranscriptLine | null = null;
  for (const { from, to, text } of cuesOf(vtt)) {
    if (open !== null && from - open.until > PAUSE_SECONDS) {
      lines.push(open);
      open = null;
    }
    const joined: TranscriptLine =
      open === null
        ? { seconds: from, until: to, text }
        : { seconds: open.seconds, until: Math.max(open.until, to), text: `${open.text} ${text}` };
    const full = joined.text.length >= LONGEST || (joined.text.length >= ENOUGH && SENTENCE_END.test(joined.text));
    if (full) lines.push(joined);
    open = full ? null : joined;
  }
  return open === null ? lines : [...lines, open];
};

const cuesOf = (vtt: string): readonly Cue[] =>
  vtt
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const rows = block.split('\n');
      const at = rows.findIndex((row) => TIMES.test(row));
      const times = TIMES.exec(rows[at] ?? '');
      // An id of one line may stand above the times; a note that mentions an arrow is none.
      if (times === null || at > 1) return [];
      const text = wordsOf(rows.slice(at + 1).join(' '));
      return text === '' ? [] : [{ from: secondsOf(times[1] ?? ''), to: secondsOf(times[2] ?? ''), text }];
    })
    .sort((a, b) => a.from - b.from);

const secondsOf = (stamp: string): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const wordsOf = (payload: string): string =>
  payload
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
