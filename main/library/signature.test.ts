import { createHash, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, isSignatureOf, parseSignature, signatureText, signBytes } from './signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const table = Buffer.from('{ "id": "test.small" }\n');

describe('the signature of a pack', () => {
  it('goes through its file and stands for these bytes and no others', () => {
    const read = parseSignature(Buffer.from(signatureText(signBytes(table, privateKey))));
    expect(read && isSignatureOf(read, table)).toBe(true);
    expect(read && isSignatureOf(read, Buffer.concat([table, Buffer.from(' ')]))).toBe(false);
  });

  it('names the key by its raw bytes', () => {
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const signature = signBytes(table, privateKey);
    expect(raw).toHaveLength(32);
    expect(signature.publicKey).toBe(raw.toString('base64'));
    const digits = createHash('sha256').update(raw).digest('hex');
    expect(fingerprintOf(signature.publicKey)).toBe(
      `${digits.slice(0, 4)} ${digits.slice(4, 8)} ${digits.slice(8, 12)} ${digits.slice(12, 16)}`,
    );
  });

  it('is not good when it names the key of somebody else', () => {
    const other = signBytes(table, generateKeyPairSync('ed25519').privateKey);
    expect(isSignatureOf({ ...signBytes(table, privateKey), publicKey: other.publicKey }, table)).toBe(false);
  });

  it('is made by an Ed25519 key alone', () => {
    const { privateKey: another } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(() => signBytes(table, another)).toThrow(TypeError);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'ed25519'],
    ['another algorithm', JSON.stringify({ ...signBytes(table, privateKey), algorithm: 'rsa' })],
    ['a key that is too short', JSON.stringify({ ...signBytes(table, privateKey), publicKey: 'AAAA' })],
    ['far too much', `${signatureText(signBytes(table, privateKey))}${' '.repeat(5000)}`],
  ])('is not read from %s', (_, text) => {
    expect(parseSignature(Buffer.from(text))).toBeNull();
  });
});
