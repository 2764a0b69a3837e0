import type { Page } from '@playwright/test';
import type { FrameSpec } from '../../../build/chromium-shell/control/commands.ts';
import { channels } from '../../../preload/contract/channels.ts';
import type { WindowKind } from '../../../preload/contract/models/app.ts';
import type { Kit } from '../kit.ts';
import type { Holes } from './options.ts';

/** What a question must never bring into the log: it is put into malformed ones. */
export const MARKER = 'Zyxwella Quetzalon';

const NODE_NAMES = [
  'require',
  'process',
  'module',
  'exports',
  'Buffer',
  'global',
  '__dirname',
  'setImmediate',
  'electron',
  'ipcRenderer',
];

/** What no question is: each has to be refused as malformed, whatever channel it is asked of. */
const MALFORMED: readonly unknown[] = [null, 42, MARKER, [], [MARKER], true];

/** Runs in a page: asks main each question, and gives what came back in words. */
const askEach = async (questions: readonly (readonly [string, unknown])[]): Promise<readonly string[]> => {
  const { kit } = window as unknown as { kit: { invoke: (channel: string, input: unknown) => Promise<unknown> } };
  return Promise.all(
    questions.map(([channel, input]) =>
      kit.invoke(channel, input).then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    ),
  );
};

/** What a page can see of the machine, and what it can ask of main that it may not. */
export const bridgeHoles = async (page: Page, kind: WindowKind): Promise<Holes> => {
  const seen = await page.evaluate((names) => {
    const { kit } = window as unknown as { kit?: object };
    const changeable = kit !== undefined && !Object.isFrozen(kit);
    return [...names.filter((name) => name in window), ...(changeable ? ['a bridge that can be changed'] : [])].concat(
      Object.keys(kit ?? {}).filter((name) => name !== 'invoke' && name !== 'on'),
    );
  }, NODE_NAMES);
  const all = Object.entries(channels).map(([name, { windows }]) => ({
    name,
    mine: (windows as readonly string[]).includes(kind),
  }));
  const foreign = all.filter(({ mine }) => !mine).map(({ name }) => [name, {}] as const);
  const foreignAnswers = await page.evaluate(askEach, foreign);
  const malformed = all.filter(({ mine }) => mine).flatMap(({ name }) => MALFORMED.map((input) => [name, input] as const));
  const malformedAnswers = await page.evaluate(askEach, malformed);
  const [unknown = ''] = await page.evaluate(askEach, [['records.read-everything', {}] as const]);
  return [
    ...seen.map((name) => `sees ${name}`),
    ...(foreignAnswers.every((answer) => answer.includes('not for this window')) ? [] : ['asks what others may ask']),
    ...(malformedAnswers.every((answer) => answer.includes('malformed question')) ? [] : ['is answered to what is malformed']),
    ...(unknown.includes('No handler registered') ? [] : ['asks what nobody answers']),
  ].map((hole) => `${kind}: ${hole}`);
};

/** Senders that Electron could bring to main and that must not be heard, tried on a question that the console itself may ask. */
const SENDERS = [
  { name: 'a frame in it', frame: { origin: 'kit://app', isMain: false } },
  { name: 'a slide document in it', frame: { origin: 'kit://deck', isMain: false } },
  { name: 'a slide document', frame: { origin: 'kit://deck', isMain: true } },
  { name: 'a page of the internet', frame: { origin: 'https://example.org', isMain: true } },
  { name: 'a page without an origin', frame: { origin: 'null', isMain: true } },
  { name: 'a frame that is gone', frame: null },
] as const;

/** Only on the stand-in: main is asked as if such a frame had asked. */
export const senderHoles = async (kit: Kit): Promise<Holes> => {
  const { id = 0 } = (await kit.report('console')) ?? {};
  const ask = (frame: FrameSpec | null): Promise<string> =>
    kit.control.send('callAs', { window: id, frame, channel: 'app.info', input: {} }).then(
      () => 'answered',
      (error: Error) => error.message,
    );
  if ((await ask({ origin: 'kit://app', isMain: true })) !== 'answered') throw new Error('The console is not answered.');
  const answers = await Promise.all(SENDERS.map(async ({ name, frame }) => ({ name, answer: await ask(frame) })));
  return answers.filter(({ answer }) => !answer.includes('not for this window')).map(({ name }) => `console: ${name} is heard`);
};
