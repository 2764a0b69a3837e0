import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderSource } from '../../../main/library/packs/folder-source.ts';
import { fingerprintOf, SIGNATURE_FILE, signatureText, signBytes } from '../../../main/library/signature.ts';
import { checkPack } from '../check-pack.ts';
import { type Command, EXIT, Failed, WrongUse } from '../command.ts';
import { makeKey, readKey } from '../keys.ts';
import { unglanced } from '../open-pack.ts';

export const sign: Command = {
  name: 'sign',
  summary: 'says who published a pack: writes pack.json.sig',
  usage: 'FOLDER (--key KEY | --new-key KEY) [--json]',
  help: `
  FOLDER           a built pack (kit pack build), as a folder
  --key KEY        the office's private key, a file in PEM
  --new-key KEY    makes a key pair first, and keeps its private half in this new file

Every file is checked first: a signature stands for all of them. Keep the private key where few people come and have a copy: kits that have
met a pack signed by it take the next version only with the same key. Laptops show the fingerprint; read it out on the telephone.
`,
  options: { key: { type: 'string' }, 'new-key': { type: 'string' } },
  names: [1, 1],
  run: async ({ positionals: [folder = ''], text }, io) => {
    const [old, fresh] = [text('key'), text('new-key')];
    if ((old === undefined) === (fresh === undefined))
      throw new WrongUse('Say which key: --key KEY, or --new-key KEY to make one.');
    const table = await readFile(join(folder, 'pack.json')).catch(() => null);
    if (table === null) throw new Failed(`There is no pack.json in ${folder}: build it first (kit pack build ${folder}).`);
    const { problems } = await checkPack(async () => unglanced(folderSource(folder)), { signature: false }, io);
    if (problems.length > 0) {
      for (const { sentence } of problems) io.say(sentence);
      io.say('It was not signed: build it again (kit pack build).');
      return { exit: EXIT.findings, json: { problems } };
    }
    const key = old === undefined ? await makeKey(fresh ?? '') : await readKey(old, io);
    const signature = signBytes(table, key);
    await writeFile(join(folder, SIGNATURE_FILE), signatureText(signature));
    const fingerprint = fingerprintOf(signature.publicKey);
    if (fresh !== undefined) io.say(`${fresh} is a new private key: keep it safe and have a copy.`);
    io.say(`Signed by ${fingerprint}.`);
    return { exit: EXIT.fine, json: { fingerprint, publicKey: signature.publicKey } };
  },
};
