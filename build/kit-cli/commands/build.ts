import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { readPackFolder } from '../../../main/library/install-pack.ts';
import { writeKitpack } from '../../../main/library/kitpack/write-kitpack.ts';
import type { Pack } from '../../../main/library/pack.ts';
import {
  fingerprintOf,
  isSignatureOf,
  parseSignature,
  SIGNATURE_FILE,
  signatureText,
  signBytes,
} from '../../../main/library/signature.ts';
import { count, megabytes } from '../../content/manifest/quantities.ts';
import { writeManifest } from '../../content/manifest/write-manifest.ts';
import { type Command, type CommandOutcome, EXIT, Failed } from '../command.ts';
import type { Io } from '../io.ts';
import { readKey } from '../keys.ts';
import { KIT_VERSION } from '../kit-version.ts';
import { sentenceOf } from '../sentence.ts';

export const build: Command = {
  name: 'build',
  summary: 'makes pack.json of a folder, and with --out one file for a stick',
  usage: 'FOLDER [--out FILE.kitpack] [--key KEY] [--json]',
  help: `
  FOLDER        a folder with roles.json and modules/, or with a pack.json that was written by hand
  --out FILE    the .kitpack; of a folder, FILE is made in it and called after the pack and its version
  --key KEY     signs the pack with this private key (kit pack sign --new-key makes one)

What does not fit together is said, and the pack.json that was there stays. A signature that no longer fits is taken away.
`,
  options: { out: { type: 'string' }, key: { type: 'string' } },
  names: [1, 1],
  run: async ({ positionals: [folder = ''], text }, io) => {
    const keyFile = text('key');
    const key = keyFile === undefined ? null : await readKey(keyFile, io);
    if (!existsSync(folder)) throw new Failed(`${folder} is not there.`);
    const problems = await makeTable(folder, io);
    if (problems.length > 0) {
      for (const sentence of problems) io.say(sentence);
      return { exit: EXIT.findings, json: { problems } };
    }
    const pack = await readPackFolder(folder, KIT_VERSION);
    if (!pack.ok) throw new Failed(sentenceOf(pack.problem));
    const table = await readFile(join(folder, 'pack.json'));
    if (key !== null) await writeFile(join(folder, SIGNATURE_FILE), signatureText(signBytes(table, key)));
    const signature = await signatureOver(folder, table, io);
    const out = text('out');
    const json = {
      id: pack.value.manifest.id,
      version: pack.value.manifest.version,
      manifestSha256: pack.value.manifestSha256,
      signature,
    };
    return out === undefined ? { exit: EXIT.fine, json } : zip(pack.value, out, json, io);
  },
};

/** Writes `pack.json` where there are sources. @returns what does not fit together */
const makeTable = async (folder: string, io: Io): Promise<readonly string[]> => {
  if (!existsSync(join(folder, 'roles.json'))) {
    if (existsSync(join(folder, 'pack.json'))) return [];
    throw new Failed(`There is neither roles.json nor pack.json in ${folder}: kit pack new makes a folder to begin with.`);
  }
  try {
    const { outcome, manifest, message, notes } = await writeManifest(folder, io.progress);
    io.say(`pack.json: ${outcome} (${message})`);
    for (const note of notes) io.note(note);
    const todos = JSON.stringify(manifest).split('"TODO').length - 1;
    if (todos > 0) io.note(`Trainers would read ${count(todos, 'TODO')}: kit pack lint ${folder} says where.`);
    return [];
  } catch (thrown) {
    if (!(thrown instanceof Error) || 'code' in thrown) throw thrown;
    return thrown.message.split('\n');
  }
};

/** The key of a signature that fits; one that does not would make every kit refuse the pack, so it goes. */
const signatureOver = async (folder: string, table: Uint8Array, io: Io): Promise<string | null> => {
  const file = await readFile(join(folder, SIGNATURE_FILE)).catch(() => null);
  if (file === null) return null;
  const signature = parseSignature(file);
  if (signature !== null && isSignatureOf(signature, table)) {
    io.say(`Signed by ${fingerprintOf(signature.publicKey)}.`);
    return fingerprintOf(signature.publicKey);
  }
  await rm(join(folder, SIGNATURE_FILE));
  io.note(
    'The old signature is not of this pack.json and was taken away: sign it again with kit pack sign, or build with --key.',
  );
  return null;
};

const zip = async (pack: Pack, out: string, json: CommandOutcome['json'], io: Io): Promise<CommandOutcome> => {
  const { id, version, files } = pack.manifest;
  const isFolder = (await stat(out).catch(() => null))?.isDirectory() === true;
  const target = resolve(isFolder ? join(out, `${id}-${version}.kitpack`) : out);
  if (!/\.kitpack$/i.test(target))
    throw new Failed(`"${basename(target)}" must end in .kitpack: the kit finds packs on a stick by that.`);
  if (!existsSync(dirname(target))) throw new Failed(`The folder ${dirname(target)} is not there.`);
  const written = await writeKitpack(pack, target, {
    onProgress: (done, total) => io.progress(basename(target), done, total),
    signal: io.signal,
  });
  if (written.state === 'bad') {
    const { path, state } = written.file;
    const sentence = `${path} is ${state === 'missing' ? 'not there' : 'not as pack.json says'}: the .kitpack was not made.`;
    io.say(sentence);
    return { exit: EXIT.findings, json: { ...json, problems: [sentence] } };
  }
  io.say(`${target}: ${count(files.length, 'file')}, ${megabytes(written.size)}`);
  io.say(`SHA-256 ${written.sha256}`);
  return { exit: EXIT.fine, json: { ...json, file: target, size: written.size, sha256: written.sha256 } };
};
