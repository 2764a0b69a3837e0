import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { type DeckSource, readDeckSource } from '../../../main/library/deck-source.ts';
import { readHtmlDeck } from '../../../main/library/html-deck/read-html-deck.ts';
import { referencesOf } from '../../../main/library/html-deck/references.ts';
import { readCaptionsFile } from '../lint/captions-file.ts';
import { completeDeck } from './complete-deck.ts';
import type { Plan, PlannedFile } from './plan.ts';

/** Writes a planned pack. @returns what was written, relative to the folder */
export const writePlan = async (folder: string, plan: Plan): Promise<readonly string[]> => {
  const written: string[] = [];
  const put = async (path: string, content: string): Promise<void> => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    written.push(path);
  };
  await put('roles.json', json(plan.roles));
  for (const module of plan.modules) {
    const at = `modules/${module.id}`;
    await put(`${at}/module.json`, json(module.json));
    for (const file of module.files) {
      const text = 'text' in file ? file.text : await textFor(file);
      if (text !== null) await put(`${at}/${file.to}`, text);
      else if ('copy' in file) {
        await copyFile(file.copy, join(folder, at, file.to));
        written.push(`${at}/${file.to}`);
      }
      if ('copy' in file) written.push(...(await copyAssets(folder, at, file)));
    }
  }
  return written;
};

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** What a copied file becomes; null where it stays as it is. */
const textFor = async ({ copy, as, title, language }: Extract<PlannedFile, { copy: string }>): Promise<string | null> => {
  if (as === 'markdown') return completeDeck(await readFile(copy, 'utf8'), title, language);
  if (as !== 'captions') return null;
  const { cues } = readCaptionsFile((await readFile(copy, 'utf8')).replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n'));
  return `${cues.map(({ lines }) => lines.join(' ')).join('\n')}\n`;
};

/** The pictures and videos that slides show, from beside them. What is not there is left to kit pack build to name. */
const copyAssets = async (
  folder: string,
  at: string,
  { copy, as }: Extract<PlannedFile, { copy: string }>,
): Promise<readonly string[]> => {
  if (as !== 'markdown' && as !== 'html') return [];
  const text = await readFile(copy, 'utf8');
  const deck: DeckSource = as === 'html' ? readHtmlDeck(text) : readDeckSource(text);
  const copied: string[] = [];
  for (const address of new Set(deck.slides.flatMap(referencesOf))) {
    // What lies elsewhere, on the network or above, stays where it is.
    if (/^(?:[a-z][a-z0-9+.-]*:|\/|#)/i.test(address)) continue;
    const path = posix.normalize(decodeURI(address));
    const source = join(dirname(copy), path);
    if (path.startsWith('../') || (await stat(source).catch(() => null))?.isFile() !== true) continue;
    const target = join(folder, at, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
    copied.push(`${at}/${path}`);
  }
  return copied;
};
