import { fingerprintOf } from '../../../main/library/signature.ts';
import { count, megabytes } from '../../content/manifest/quantities.ts';
import { checkPack } from '../check-pack.ts';
import { type Command, EXIT } from '../command.ts';
import { openPack } from '../open-pack.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'reads a pack to its end: every hash, the signature, the names',
  usage: 'PACK [--fingerprint "1a2b 3c4d 5e6f 7a8b"] [--json]',
  help: `
  PACK                 a built folder or a .kitpack
  --fingerprint KEY    it must be signed by this key; without it any signature is good that fits, and none is, too

It is refused here for the reasons for which a kit would refuse it. Ends with 1 then.
`,
  options: { fingerprint: { type: 'string' } },
  names: [1, 1],
  run: async ({ positionals: [path = ''], text }, io) => {
    const began = performance.now();
    const { looked, problems } = await checkPack(() => openPack(path), { signature: true }, io);
    const signedBy = looked?.signature ? fingerprintOf(looked.signature.publicKey) : null;
    const told = [...problems.map(({ sentence }) => sentence), ...wrongKey(text('fingerprint'), signedBy, looked !== null)];
    for (const sentence of told) io.say(sentence);
    if (looked !== null) {
      const { id, version, files } = looked.manifest;
      const bytes = files.reduce((sum, { size }) => sum + size, 0);
      const seconds = (performance.now() - began) / 1000;
      const speed = `${Math.round(bytes / 1e6 / Math.max(seconds, 0.001))} MB/s`;
      const all = `${count(files.length, 'file')}, ${megabytes(bytes)}, ${speed}`;
      const bad = problems.length === 0 ? 'every file is good' : `${count(problems.length, 'file')} to mend`;
      io.say(`${id} ${version}: ${bad} (${all}).`);
      io.say(signedBy === null ? 'It is not signed.' : `Signed by ${signedBy}.`);
    }
    const json = {
      id: looked?.manifest.id ?? null,
      version: looked?.manifest.version ?? null,
      manifestSha256: looked?.sha256 ?? null,
      files: looked?.manifest.files.length ?? 0,
      signedBy,
      problems: told,
    };
    return { exit: told.length === 0 ? EXIT.fine : EXIT.findings, json };
  },
};

const wrongKey = (wanted: string | undefined, found: string | null, wasRead: boolean): readonly string[] => {
  const bare = (key: string): string => key.replaceAll(/[^0-9a-f]/gi, '').toLowerCase();
  if (wanted === undefined || !wasRead || (found !== null && bare(found) === bare(wanted))) return [];
  return [found === null ? 'It is not signed.' : `It is signed by ${found}, not by ${wanted}.`];
};
