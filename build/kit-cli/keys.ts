import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { systemCode } from '../../main/library/packs/pack-fault.ts';
import { Failed } from './command.ts';
import type { Io } from './io.ts';

/** Reads a private key in PEM. Says so when others on this machine could read it, too. */
export const readKey = async (file: string, io: Io): Promise<KeyObject> => {
  const pem = await readFile(file, 'utf8').catch((thrown: unknown) => {
    throw new Failed(`The key ${file} cannot be read (${systemCode(thrown) ?? 'unknown reason'}).`);
  });
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0)
    io.note(`Others on this machine can read ${file}: chmod 600 ${file}.`);
  const key = parse(pem);
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new Failed(`${file} is not an Ed25519 private key in PEM: kit pack sign --new-key makes one.`);
  return key;
};

const parse = (pem: string): KeyObject | null => {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
};

/** Makes a key pair and keeps its private half in a file that is the owner's alone. Never overwrites one. */
export const makeKey = async (file: string): Promise<KeyObject> => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  try {
    await writeFile(file, pem, { flag: 'wx', mode: 0o600, flush: true });
  } catch (thrown) {
    const there = systemCode(thrown) === 'EEXIST';
    throw new Failed(
      there ? `${file} is there already: a key is never overwritten.` : `${file} cannot be written (${systemCode(thrown)}).`,
    );
  }
  return privateKey;
};
