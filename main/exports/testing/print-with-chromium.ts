import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CHROMIUM = [process.env['KIT_CHROMIUM'] ?? '', '/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--export-tagged-pdf',
];
/** Chromium keeps its sandbox, which is not for root: it runs as a user who owns nothing but the folder it works in. */
const NOBODY = 65_534;

const require = createRequire(import.meta.url);

/** The windows' own font faces, with the files written into the page: here is no window of the kit that would bring them. */
const fontCss = async (): Promise<string> => {
  const css = await readFile(new URL('../../../renderer/styles/fonts.css', import.meta.url), 'utf8');
  const parts = css.split(/url\("([^"]+)"\)/);
  const inlined = parts.map(async (part, index) =>
    index % 2 === 0 ? part : `url("data:font/woff2;base64,${(await readFile(require.resolve(part))).toString('base64')}")`,
  );
  return (await Promise.all(inlined)).join('');
};

/** Prints a page with a real Chromium, one that is started for it: nothing is left over from the page before. */
export const printWithChromium = async (html: string): Promise<Uint8Array> => {
  const program = CHROMIUM.find((path) => path !== '' && existsSync(path));
  if (program === undefined) throw new Error('This test prints with Chromium, and none is installed (apt install chromium).');
  const home = await mkdtemp(join(tmpdir(), 'kit-print-'));
  const asRoot = process.getuid?.() === 0;
  try {
    await writeFile(join(home, 'page.html'), html.replace('</head>', `<style>${await fontCss()}</style></head>`), {
      mode: 0o644,
    });
    if (asRoot) await chown(home, NOBODY, NOBODY);
    await promisify(execFile)(
      program,
      [
        ...FLAGS,
        `--user-data-dir=${join(home, 'profile')}`,
        `--print-to-pdf=${join(home, 'page.pdf')}`,
        `file://${join(home, 'page.html')}`,
      ],
      {
        cwd: home,
        env: { HOME: home, PATH: process.env['PATH'] ?? '/usr/bin:/bin', LANG: 'C.UTF-8' },
        timeout: 50_000,
        ...(asRoot ? { uid: NOBODY, gid: NOBODY } : {}),
      },
    );
    return await readFile(join(home, 'page.pdf'));
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
};
