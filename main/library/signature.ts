import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { z } from 'zod';

/**
 * @file Who published a pack: `pack.json.sig`, beside `pack.json`, is an Ed25519 signature over its raw bytes. As `pack.json` holds the
 * SHA-256 of every file, it stands for the whole pack. Whether a key is to be trusted is not known here: who installs a pack
 * compares fingerprints.
 */
export const SIGNATURE_FILE = 'pack.json.sig';

/** Ten times what such a file needs. */
export const SIGNATURE_BYTES_LIMIT = 4096;

/** `publicKey` is the raw 32 bytes, `signature` the raw 64, both in base64. */
export const DetachedSignature = z.object({
  algorithm: z.literal('ed25519'),
  publicKey: z.base64().length(44),
  signature: z.base64().length(88),
});
export type DetachedSignature = z.infer<typeof DetachedSignature>;

/** What stands before the 32 bytes of a key in its DER form (RFC 8410). */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Signs these bytes. The same bytes and key give the same signature. Throws for a private key of another kind. */
export const signBytes = (bytes: Uint8Array, privateKey: KeyObject): DetachedSignature => {
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('a pack is signed with an Ed25519 key');
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    algorithm: 'ed25519',
    publicKey: spki.subarray(SPKI_HEAD.length).toString('base64'),
    signature: sign(null, bytes, privateKey).toString('base64'),
  };
};

/** Whether this is a good signature, by whatever key it names, over these very bytes. */
export const isSignatureOf = (signature: DetachedSignature, bytes: Uint8Array): boolean => {
  try {
    const spki = Buffer.concat([SPKI_HEAD, Buffer.from(signature.publicKey, 'base64')]);
    const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return verify(null, bytes, key, Buffer.from(signature.signature, 'base64'));
  } catch {
    return false;
  }
};

/** Reads the bytes of a `pack.json.sig`; null for anything that is not one. */
export const parseSignature = (file: Uint8Array): DetachedSignature | null => {
  if (file.length > SIGNATURE_BYTES_LIMIT) return null;
  try {
    return DetachedSignature.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)));
  } catch {
    return null;
  }
};

/** The text of a `pack.json.sig`. */
export const signatureText = (signature: DetachedSignature): string => `${JSON.stringify(signature, null, 2)}\n`;

/**
 * How people know a key, and compare it over the telephone: the first 16 digits of the SHA-256 of its raw bytes, in groups of four.
 * @param publicKey in base64, as in the file
 */
export const fingerprintOf = (publicKey: string): string => {
  const digits = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
  return (digits.match(/.{4}/g) ?? []).join(' ');
};
