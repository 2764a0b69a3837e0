import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { PackFault } from '../../main/library/packs/pack-fault.ts';
import { type Command, type CommandCall, EXIT, type ExitCode, Failed, WrongUse } from './command.ts';
import { build } from './commands/build.ts';
import { diff } from './commands/diff.ts';
import { lint } from './commands/lint.ts';
import { newPack } from './commands/new.ts';
import { sign } from './commands/sign.ts';
import { verify } from './commands/verify.ts';
import { createIo, type Terminal } from './io.ts';
import { sentenceOfThrown } from './sentence.ts';

/** The verbs, in the order in which an author needs them. */
const COMMANDS: readonly Command[] = [newPack, lint, build, sign, verify, diff];

const HELP = `Makes content packs for the Facilitator Kit. docs/MAKE-A-PACK.md goes through it step by step.

  kit pack COMMAND ...

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

  kit pack COMMAND --help says more. Every command takes --json: one object on the standard output.
  Ends with 0 when all is well, 1 when something has to be mended, 2 when it was called wrongly, 3 when it could not do its work.
`;

const EVERYWHERE = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const;

/**
 * `kit pack COMMAND ...`. Never throws: what goes wrong is a sentence and a number.
 * @param argv what stands after `kit`
 */
export const runKit = async (
  argv: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
  today: string,
): Promise<ExitCode> => {
  const [area, verb, ...rest] = argv;
  if (area === undefined || area === '--help' || area === '-h' || area === 'help') {
    terminal.out(HELP);
    return area === undefined ? EXIT.wrongUse : EXIT.fine;
  }
  if (area !== 'pack') {
    terminal.err(`"${area}" is nothing that kit knows: it begins with kit pack.\n`);
    return EXIT.wrongUse;
  }
  if (verb === undefined || verb === '--help' || verb === '-h' || verb === 'help') {
    terminal.out(HELP);
    return verb === undefined ? EXIT.wrongUse : EXIT.fine;
  }
  const command = COMMANDS.find(({ name }) => name === verb);
  if (command === undefined) {
    terminal.err(`"${verb}" is no command: ${COMMANDS.map(({ name }) => name).join(', ')}.\n`);
    return EXIT.wrongUse;
  }
  return runCommand(command, rest, terminal, signal, today);
};

const runCommand = async (
  command: Command,
  argv: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
  today: string,
): Promise<ExitCode> => {
  const json = argv.includes('--json');
  const io = createIo(terminal, json, signal, today);
  const answer = (exit: ExitCode, more: Readonly<Record<string, unknown>>): ExitCode => {
    io.quiet();
    if (json) terminal.out(`${JSON.stringify({ command: command.name, ok: exit === EXIT.fine, exit, ...more }, null, 2)}\n`);
    return exit;
  };
  try {
    const { values, positionals } = parse(command, argv);
    if (values['help'] === true) {
      terminal.out(`kit pack ${command.name} ${command.usage}\n\n${command.summary}\n${command.help}`);
      return EXIT.fine;
    }
    const call: CommandCall = {
      positionals: named(command, positionals),
      text: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
      flag: (option) => values[option] === true,
    };
    const { exit, json: more } = await command.run(call, io);
    return answer(exit, more);
  } catch (thrown) {
    io.quiet();
    const sentence = signal.aborted ? 'Stopped; nothing half made is left.' : sentenceOfThrown(thrown);
    const exit = signal.aborted ? EXIT.interrupted : thrown instanceof WrongUse ? EXIT.wrongUse : EXIT.failed;
    terminal.err(`${sentence}\n`);
    if (thrown instanceof WrongUse) terminal.err(`kit pack ${command.name} ${command.usage}\n`);
    else if (!isForeseen(thrown) && !signal.aborted && thrown instanceof Error) terminal.err(`${thrown.stack ?? ''}\n`);
    return answer(exit, { error: sentence });
  }
};

/** The rest is a bug or the system's: where it came from helps whoever is told. */
const isForeseen = (thrown: unknown): boolean =>
  thrown instanceof WrongUse ||
  thrown instanceof Failed ||
  thrown instanceof PackFault ||
  (thrown instanceof Error && 'code' in thrown);

const parse = (command: Command, argv: readonly string[]) => {
  try {
    const options: ParseArgsOptionsConfig = { ...command.options, ...EVERYWHERE };
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (thrown) {
    throw new WrongUse(thrown instanceof Error ? thrown.message : String(thrown));
  }
};

const named = ({ name, names: [least, most] }: Command, positionals: readonly string[]): readonly string[] => {
  if (positionals.length < least)
    throw new WrongUse(`kit pack ${name} needs to be told ${least === 1 ? 'which folder' : 'more'}.`);
  const extra = positionals[most];
  if (extra !== undefined) throw new WrongUse(`kit pack ${name} does not know what to do with "${extra}".`);
  return positionals;
};
