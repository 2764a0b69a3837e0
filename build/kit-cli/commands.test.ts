import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flipByte } from '../../main/library/testing/small-pack.ts';
import { runHere } from './testing/run-here.ts';

const COMMANDS = ['new', 'lint', 'build', 'sign', 'verify', 'diff'];

describe('kit pack', () => {
  let root = '';
  let pack = '';
  const kit = (...argv: readonly string[]) => runHere(['pack', ...argv]);
  const deck = () => join(pack, 'modules/first-module/deck.en.md');
  /** The object that `--json` prints; there is nothing else on the standard output. */
  const json = async (...argv: readonly string[]): Promise<Record<string, unknown>> =>
    JSON.parse((await kit(...argv, '--json')).out) as Record<string, unknown>;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kit-cli-'));
    pack = join(root, 'pack');
    expect(await kit('new', pack, '--id', 'test.pack')).toMatchObject({ exit: 0 });
  });
  afterEach(() => rm(root, { recursive: true }));

  it('makes a folder that has nothing to mend, and never writes over one', async () => {
    expect(await kit('lint', pack, '--strict')).toMatchObject({ exit: 0, out: 'Nothing to mend in test.pack 1.0.0.\n' });
    expect(await kit('new', pack)).toMatchObject({ exit: 3, err: expect.stringContaining('is not empty: choose another name') });
    expect(await json('new', join(root, 'other'))).toMatchObject({ command: 'new', ok: true, modules: ['first-module'] });
  });

  it('lint names file and line, and ends with 1 for errors alone', async () => {
    await appendFile(deck(), '\n---\n\n## No id <script>x</script>\n');
    const warned = await kit('lint', pack);
    expect(warned).toMatchObject({
      exit: 0,
      out: expect.stringMatching(/deck\.en\.md:43: warning: Give this slide an id.*\[decks\]/),
    });
    expect(warned.out).toContain('0 errors, 2 warnings.');
    expect(await kit('lint', pack, '--strict')).toMatchObject({ exit: 1 });
    await appendFile(deck(), '\n![](map.svg)\n');
    expect(await kit('lint', pack)).toMatchObject({ exit: 1, out: expect.stringContaining('[format]') });
    await writeFile(join(pack, 'modules/first-module/map.svg'), '<svg/>');
    expect(await json('lint', pack)).toMatchObject({
      ...{ ok: false, exit: 1, errors: 1, warnings: 2 },
      findings: expect.arrayContaining([
        expect.objectContaining({ severity: 'error', rule: 'diagrams', file: 'modules/first-module/deck.en.md', line: 45 }),
      ]),
    });
  });

  it('build says what does not fit, keeps the old pack.json, and makes the same file twice', async () => {
    const [first, second] = [join(root, 'a.kitpack'), join(root, 'b.kitpack')];
    expect(await kit('build', pack, '--out', first)).toMatchObject({ exit: 0 });
    expect(await json('build', pack, '--out', second)).toMatchObject({
      ok: true,
      id: 'test.pack',
      file: second,
      signature: null,
    });
    expect((await readFile(first)).equals(await readFile(second))).toBe(true);
    expect(await kit('build', pack, '--out', root)).toMatchObject({ out: expect.stringContaining('test.pack-1.0.0.kitpack') });

    const before = await readFile(join(pack, 'pack.json'), 'utf8');
    const module = join(pack, 'modules/first-module/module.json');
    await writeFile(module, (await readFile(module, 'utf8')).replace('"slideId": "carry"', '"slideId": "gone"'));
    expect(await kit('build', pack)).toMatchObject({ exit: 1, out: expect.stringContaining('starts at the slide "gone"') });
    expect(await kit('lint', pack)).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/module\.json: error: .*"gone".*\[links\]/),
    });
    expect(await readFile(join(pack, 'pack.json'), 'utf8')).toBe(before);
    expect(await kit('build', pack, '--out', join(root, 'c.zip'))).toMatchObject({ exit: 1 });
    await appendFile(deck(), '\n![A](CON.svg)\n');
    await writeFile(join(pack, 'modules/first-module/CON.svg'), '<svg/>');
    expect(await kit('build', pack)).toMatchObject({ exit: 1, out: expect.stringContaining('Windows keeps that name') });
    expect(await kit('build', root)).toMatchObject({ exit: 3, err: expect.stringContaining('kit pack new') });
  });

  it('sign keeps the key for its owner alone, and verify knows by whom and what was changed', async () => {
    const key = join(root, 'office.pem');
    expect(await kit('sign', pack, '--new-key', key)).toMatchObject({ exit: 3, err: expect.stringContaining('build it first') });
    await kit('build', pack);
    const { fingerprint } = await json('sign', pack, '--new-key', key);
    expect(fingerprint).toMatch(/^(?:[0-9a-f]{4} ){3}[0-9a-f]{4}$/);
    if (process.platform !== 'win32') expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect(await kit('sign', pack, '--new-key', key)).toMatchObject({
      exit: 3,
      err: expect.stringContaining('never overwritten'),
    });
    expect(await json('sign', pack, '--key', key)).toMatchObject({ fingerprint });

    const file = join(root, 'a.kitpack');
    await kit('build', pack, '--out', file);
    for (const place of [pack, file]) {
      expect(await json('verify', place, '--fingerprint', String(fingerprint))).toMatchObject({
        ok: true,
        signedBy: fingerprint,
        problems: [],
      });
    }
    expect(await kit('verify', file, '--fingerprint', '0000 0000 0000 0000')).toMatchObject({
      exit: 1,
      out: expect.stringContaining('not by 0000'),
    });
    await flipByte(deck());
    expect(await kit('verify', pack)).toMatchObject({
      exit: 1,
      out: expect.stringContaining('deck.en.md is not as pack.json says.'),
    });
    expect(await kit('sign', pack, '--key', key)).toMatchObject({ exit: 1, out: expect.stringContaining('It was not signed') });
    await rm(deck());
    expect(await kit('verify', pack)).toMatchObject({ exit: 1, out: expect.stringContaining('deck.en.md') });
    await appendFile(join(pack, 'pack.json'), ' ');
    expect(await kit('verify', pack)).toMatchObject({ exit: 1, out: expect.stringContaining('changed after they were signed') });
  });

  it('a signature that no longer fits is taken away when a pack is built anew', async () => {
    const key = join(root, 'office.pem');
    await kit('build', pack);
    await kit('sign', pack, '--new-key', key);
    await appendFile(deck(), '\nMore.\n');
    expect(await kit('build', pack)).toMatchObject({ exit: 0, err: expect.stringContaining('was taken away') });
    expect(await readdir(pack)).not.toContain('pack.json.sig');
    expect(await json('build', pack, '--key', key)).toMatchObject({ signature: expect.any(String) });
    expect(await readdir(pack)).toContain('pack.json.sig');
  });

  it('diff tells modules, items, files and what has to be copied', async () => {
    const old = join(root, 'old');
    await kit('build', pack);
    await cp(pack, old, { recursive: true });
    expect(await json('diff', old, pack)).toMatchObject({ same: true, bytes: { files: 0, toCopy: 0 } });
    await appendFile(deck(), '\n![A map](map.svg)\n');
    await writeFile(join(pack, 'modules/first-module/map.svg'), '<svg/>');
    const roles = await readFile(join(pack, 'roles.json'), 'utf8');
    await writeFile(join(pack, 'roles.json'), roles.replace('1.0.0', '1.1.0'));
    await kit('build', pack);
    expect(await json('diff', old, pack)).toMatchObject({
      ...{ before: { version: '1.0.0' }, after: { version: '1.1.0' }, same: false },
      modules: { added: [], changed: ['first-module'], removed: [] },
      items: { changed: ['first-module/deck'] },
      files: { added: ['modules/first-module/map.svg'], changed: ['modules/first-module/deck.en.md'] },
      bytes: { files: 2 },
    });
    expect(await json('diff', old, pack)).toMatchObject({ county: 'none', rest: [] });
    expect((await kit('diff', old, pack)).out).toContain('+ file modules/first-module/map.svg');
    expect(await kit('lint', pack, '--previous', old)).toMatchObject({ exit: 0 });
    await writeFile(join(pack, 'roles.json'), roles);
    expect(await kit('lint', pack, '--previous', old)).toMatchObject({
      exit: 1,
      out: expect.stringContaining('give it a higher number'),
    });
  });

  it('diff tells of what is in the table of contents alone', async () => {
    await kit('build', pack);
    const changed = async (change: Readonly<Record<string, unknown>>) => {
      const fresh = join(root, 'fresh');
      await cp(pack, fresh, { recursive: true });
      const manifest = JSON.parse(await readFile(join(pack, 'pack.json'), 'utf8')) as Record<string, unknown>;
      await writeFile(join(fresh, 'pack.json'), JSON.stringify({ ...manifest, ...change }));
      return fresh;
    };
    const county = { agency: 'Sierra County Office of Education' };
    expect(await json('diff', pack, await changed({ county }))).toMatchObject({ same: false, county: 'added', rest: [] });
    expect(await json('diff', pack, await changed({ roles: [] }))).toMatchObject({ same: false, rest: ['roles'] });
    const term = { id: 'iep', term: { en: 'IEP' }, meaning: { en: 'A plan for one child.' } };
    const fresh = await changed({ title: { en: 'Renamed' }, glossary: [term], county });
    expect(await json('diff', pack, fresh)).toMatchObject({ same: false, rest: ['title', 'glossary'] });
    expect((await kit('diff', pack, fresh)).out).toMatch(/\+ county settings\n~ title\n~ glossary\nTo copy/);
    expect(await json('diff', pack, await changed({ version: '1.0.1' }))).toMatchObject({ same: true });
  });

  it('says how each command is called, and what it does not understand', async () => {
    expect(await kit('--help')).toMatchObject({ exit: 0 });
    for (const command of COMMANDS) {
      expect(await kit(command, '--help')).toMatchObject({ exit: 0, out: expect.stringContaining(`kit pack ${command} `) });
      expect(await kit(command, pack, '--bogus')).toMatchObject({ exit: 2, err: expect.stringContaining('--bogus') });
      expect(await kit(command)).toMatchObject({ exit: 2, err: expect.stringContaining(`kit pack ${command} needs`) });
      expect(await json(command)).toMatchObject({ command, ok: false, exit: 2, error: expect.any(String) });
    }
    expect(await kit('bild')).toMatchObject({ exit: 2, err: expect.stringContaining('"bild" is no command') });
    expect(await runHere(['deck'])).toMatchObject({ exit: 2 });
    expect(await kit('lint', join(root, 'nowhere'))).toMatchObject({ exit: 3, err: expect.stringContaining('is not there') });
    expect(await kit('verify', join(root, 'nowhere'))).toMatchObject({ exit: 3 });
    expect(await kit('lint', pack, pack)).toMatchObject({ exit: 2 });
    const cut = join(root, 'cut.kitpack');
    await writeFile(cut, 'PK');
    expect(await kit('verify', cut)).toMatchObject({ exit: 1, out: expect.stringContaining('is not a whole content file') });
    expect(await kit('build', pack, '--out', join(root, 'no/where.kitpack'))).toMatchObject({
      exit: 3,
      err: expect.stringMatching(/^The folder .* is not there\.$/m),
    });
    await writeFile(join(pack, 'roles.json'), '{ "id": "x" }');
    expect(await kit('build', pack)).toMatchObject({
      exit: 1,
      out: expect.stringContaining('roles.json: "version" is missing.'),
    });
  });

  it('draws how far it is on a terminal that is watched, and leaves nothing half made when it is stopped', async () => {
    const stop = new AbortController();
    const target = join(root, 'a.kitpack');
    const watched = await runHere(['pack', 'build', pack, '--out', target], stop.signal, true);
    expect(watched.err).toMatch(/: 100 %/);
    expect((await kit('verify', target)).err).toBe('');
    await rm(target);
    stop.abort();
    expect(await runHere(['pack', 'build', pack, '--out', target], stop.signal)).toMatchObject({ exit: 130 });
    expect((await readdir(root)).filter((name) => name !== 'pack')).toEqual([]);
  });

  it('is the program that package.json names', () => {
    const program = fileURLToPath(new URL('./kit.mjs', import.meta.url));
    const ran = spawnSync(process.execPath, [program, 'pack', 'verify', join(root, 'nowhere'), '--json'], { encoding: 'utf8' });
    expect([ran.status, JSON.parse(ran.stdout)]).toMatchObject([3, { command: 'verify', ok: false }]);
  });
});
