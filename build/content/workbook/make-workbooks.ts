import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findChromium } from '../../chromium-shell/chromium/find.ts';
import { formFontFile, workbookHtml } from './document.ts';
import { finishPdf } from './finish-pdf.ts';
import { type Headless, openHeadless } from './headless.ts';
import { printHtml } from './print-html.ts';
import { wordsIn } from './words.ts';

export interface WorkbookResult {
  readonly module: string;
  readonly language: string;
  readonly outcome: 'made' | 'unchanged' | 'kept';
  readonly message: string;
}

/** What each committed workbook was made from, so that only what has changed is made again. */
const MADE_FILE = fileURLToPath(new URL('./made.json', import.meta.url));
const PACKAGE_JSON = fileURLToPath(new URL('../../../package.json', import.meta.url));
const Made = z.record(z.string(), z.object({ source: z.string(), tools: z.string(), pdf: z.string() }));
const Titles = z.record(z.string(), z.string());
const ModuleTitles = z.object({
  title: Titles,
  items: z.array(z.object({ kind: z.string(), title: Titles })),
});

/**
 * Makes `workbook.<lang>.pdf` from `workbook.<lang>.html` in every module folder below `modules`, where the source, the tools or
 * the PDF itself has changed since the last time; without Chromium what is there is kept. Throws a sentence when a page does not fit or a field is wrong.
 */
export async function makeWorkbooks(modules: string): Promise<readonly WorkbookResult[]> {
  const made = await readMade();
  const tools = await toolsHash();
  const results: WorkbookResult[] = [];
  let chromium: Headless | undefined;
  try {
    for (const source of await workbookSources(modules)) {
      if (made[source.key]?.tools === tools && (await isCurrent(source, made))) {
        results.push({ ...source, outcome: 'unchanged', message: 'as before' });
        continue;
      }
      if (findChromium() === undefined && existsSync(source.pdf)) {
        results.push({ ...source, outcome: 'kept', message: 'its sources have changed, but there is no Chromium here' });
        continue;
      }
      chromium ??= await openHeadless();
      const pdf = await makeWorkbook(chromium, source);
      await writeFile(`${source.pdf}.new`, pdf.bytes);
      await rename(`${source.pdf}.new`, source.pdf);
      made[source.key] = { source: sourceHash(source), tools, pdf: sha256(pdf.bytes) };
      await writeFile(MADE_FILE, `${JSON.stringify(sorted(made), null, 2)}\n`);
      const size = `${Math.round(pdf.bytes.length / 1024)} KB`;
      results.push({ ...source, outcome: 'made', message: `${pdf.pages} pages, ${pdf.fields.length} fields, ${size}` });
    }
  } finally {
    await chromium?.close();
  }
  return results;
}

/** The committed workbooks that no longer come from the source beside them, by name: `npm run content` makes them again. */
export async function staleWorkbooks(modules: string): Promise<readonly string[]> {
  const made = await readMade();
  const stale: string[] = [];
  for (const source of await workbookSources(modules)) if (!(await isCurrent(source, made))) stale.push(source.key);
  return stale;
}

async function isCurrent(source: WorkbookSource, made: z.infer<typeof Made>): Promise<boolean> {
  const before = made[source.key];
  if (before === undefined || before.source !== sourceHash(source) || !existsSync(source.pdf)) return false;
  return before.pdf === sha256(await readFile(source.pdf));
}

function sourceHash({ html, title, workbookTitle }: WorkbookInput): string {
  return sha256([html, title, workbookTitle].join('\0'));
}

async function readMade(): Promise<z.infer<typeof Made>> {
  return existsSync(MADE_FILE) ? Made.parse(JSON.parse(await readFile(MADE_FILE, 'utf8'))) : {};
}

export interface WorkbookInput {
  readonly html: string;
  /** The module's title, for the foot of each page; and the workbook's own, for the PDF. */
  readonly title: string;
  readonly workbookTitle: string;
  readonly language: string;
  /** Names the workbook in complaints. */
  readonly key: string;
}

interface WorkbookSource extends WorkbookInput {
  readonly module: string;
  readonly pdf: string;
}

/** One workbook, from its source to the finished PDF. Equal input and an equal Chromium give equal bytes. */
export async function makeWorkbook(chromium: Headless, input: WorkbookInput) {
  const document = await workbookHtml(input.html, input.workbookTitle, input.language);
  const { pdf, report } = await printHtml(chromium, document, { title: input.title, words: wordsIn(input.language) });
  if (report.problems.length > 0) throw new Error(`${input.key}:\n  ${report.problems.join('\n  ')}`);
  const finished = await finishPdf({
    printed: pdf,
    title: input.workbookTitle,
    language: input.language,
    seed: document,
    headings: report.headings,
    formFont: await formFontFile(),
  });
  if (finished.pages !== report.pages || finished.fields.length !== report.fields) {
    const printed = `${finished.pages} pages and ${finished.fields.length} fields`;
    throw new Error(`${input.key}: ${report.pages} pages and ${report.fields} fields were laid out, but ${printed} came out.`);
  }
  return finished;
}

async function workbookSources(modules: string): Promise<readonly WorkbookSource[]> {
  const found: WorkbookSource[] = [];
  for (const module of (await readdir(modules)).sort()) {
    const folder = join(modules, module);
    for (const name of (await readdir(folder)).sort()) {
      const language = /^workbook\.([A-Za-z-]+)\.html$/.exec(name)?.[1];
      if (language === undefined) continue;
      const key = `${module}/workbook.${language}.pdf`;
      const titles = ModuleTitles.parse(JSON.parse(await readFile(join(folder, 'module.json'), 'utf8')));
      const title = titles.title[language];
      const workbookTitle = titles.items.find((item) => item.kind === 'workbook')?.title[language];
      if (title === undefined || workbookTitle === undefined) {
        throw new Error(`${key}: module.json has no title for the module and its workbook in "${language}".`);
      }
      const html = await readFile(join(folder, name), 'utf8');
      found.push({ module, language, key, title, workbookTitle, html, pdf: join(folder, `workbook.${language}.pdf`) });
    }
  }
  return found;
}

/**
 * Everything of ours that shapes a PDF. Chromium's version is left out on purpose: else each security update of the machine
 * would rewrite every committed workbook.
 */
async function toolsHash(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const all = (await readdir(folder, { recursive: true })).filter((name) => /\.(ts|css)$/.test(name)).sort();
  const names = all.filter((name) => !/check|\.test\./.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const pinned = JSON.parse(await readFile(PACKAGE_JSON, 'utf8'));
  const { devDependencies } = z.object({ devDependencies: z.record(z.string(), z.string()) }).parse(pinned);
  const versions = ['@cantoo/pdf-lib', '@fontsource/atkinson-hyperlegible-next'].map(
    (name) => devDependencies[name] ?? 'missing',
  );
  return sha256([...names, ...texts, ...versions].join('\0'));
}

function sorted<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
