import type { Page } from '@playwright/test';
import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import type { Problem, ProblemCode } from '../../preload/contract/models/problem.ts';
import { problems as en } from '../../renderer/locales/en/problems.ts';
import { problems as es } from '../../renderer/locales/es/problems.ts';
import { expect } from './fixture.ts';
import type { Kit } from './kit.ts';

const SENTENCES: Readonly<Record<UiLanguage, Readonly<Record<ProblemCode, string>>>> = { en, es };

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A problem's whole sentence, as a pattern: what is not given may be anything, but it must be something. */
export const sentence = (code: ProblemCode, params: Problem['params'] = {}, language: UiLanguage = 'en'): RegExp => {
  const parts = SENTENCES[language][code].split(/\{\{(\w+)\}\}/);
  const pattern = parts.map((part, index) =>
    index % 2 === 0 ? escaped(part) : part in params ? escaped(String(params[part])) : '\\S.*?',
  );
  return new RegExp(pattern.join(''));
};

/** The console says it, whole and nothing in it left open. */
export const expectSaid = async (desk: Page, code: ProblemCode, params: Problem['params'] = {}): Promise<void> => {
  const said = desk.getByText(sentence(code, params));
  await expect(said.first()).toBeVisible();
  await expect(said.first()).not.toContainText('{{');
};

/** The same in Spanish, with words of its own, on the screen; the kit speaks English again afterwards. */
export const expectSaidInSpanish = async (kit: Kit, code: ProblemCode, params: Problem['params'] = {}): Promise<void> => {
  expect(es[code], code).not.toBe(en[code]);
  const desk = await kit.console();
  await kit.ask('settings.set', { language: 'es' });
  await expect(desk.getByText(sentence(code, params, 'es')).first()).toBeVisible();
  await kit.ask('settings.set', { language: 'en' });
  await expect(desk.locator('html')).toHaveAttribute('lang', 'en');
};

/** Sentences that are not shown in Spanish by a test have Spanish words all the same. */
export const expectSpanishFor = (...codes: readonly ProblemCode[]): void => {
  for (const code of codes) {
    expect(es[code], code).not.toBe(en[code]);
    const holes = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([hole]) => hole).toSorted();
    expect(holes(es[code]), code).toEqual(holes(en[code]));
  }
};

/** The wall speaks of nothing that went wrong: everything that can be read on it is what it was meant to show. */
export const expectWallSays = async (wall: Page, words: readonly (string | RegExp)[]): Promise<void> => {
  const read = async (): Promise<string> => ((await wall.locator('main').textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
  await expect
    .poll(async () => words.reduce<string>((left, word) => left.replace(word, ''), await read()).trim(), {
      message: 'words on the wall that nobody meant to be there',
    })
    .toBe('');
};
