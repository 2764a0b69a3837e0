import { runKit } from '../main.ts';

/** What a command has said and how it ended. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `kit` in this process, for a test. */
export const runHere = async (argv: readonly string[], signal = new AbortController().signal, watched = false): Promise<Ran> => {
  const said = { out: '', err: '' };
  const to = (stream: 'out' | 'err') => (text: string) => {
    said[stream] += text;
  };
  const exit = await runKit(argv, { out: to('out'), err: to('err'), watched }, signal, '2027-01-15');
  return { exit, ...said };
};
