import type { Page } from '@playwright/test';
import { expect } from '../fixture.ts';
import type { Kit } from '../kit.ts';
import { expectAccessible } from '../screens.ts';

/** The ways to look at a screen that find most: the longer language, the darker theme, the smaller window. */
const LOOKS = [
  { language: 'es', theme: 'light', width: 1093, height: 614 },
  { language: 'en', theme: 'dark', width: 1093, height: 614 },
  { language: 'es', theme: 'dark', width: 1366, height: 768 },
] as const;

/**
 * What does not fit: the window itself, and words in whatever can be pressed or names a part. A line that is shortened with dots
 * counts, too, unless its `title` says it in full.
 */
const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const root = document.scrollingElement ?? document.documentElement;
    if (root.scrollWidth > innerWidth) found.push(`the window: ${root.scrollWidth} of ${innerWidth}`);
    const pressable = 'button, a[href], [role="tab"], [role="menuitem"], [role="radio"], label, h1, h2, h3, legend, summary';
    for (const element of document.querySelectorAll<HTMLElement>(pressable)) {
      const words = element.textContent?.trim() ?? '';
      const box = element.getBoundingClientRect();
      if (words === '' || box.width === 0 || getComputedStyle(element).visibility === 'hidden') continue;
      // Only for screen readers.
      if (box.width <= 1 || box.height <= 1) continue;
      for (const part of [element, ...element.querySelectorAll<HTMLElement>('*')]) {
        const style = getComputedStyle(part);
        const hides = style.overflowX !== 'visible' && style.clipPath === 'none' && part.clientWidth > 1;
        if (hides && part.scrollWidth > part.clientWidth + 1 && part.title === '') {
          found.push(`${element.tagName.toLowerCase()} "${words.slice(0, 60)}": ${part.scrollWidth} of ${part.clientWidth}`);
        }
      }
    }
    return found;
  });

/** Holds the present state of a window to every look, and leaves a photograph of each. */
export const expectGoodLooks = async (
  kit: Kit,
  page: Page,
  name: string,
  photo: (name: string) => string,
  rules: { readonly axe: boolean } = { axe: true },
): Promise<void> => {
  for (const { language, theme, width, height } of LOOKS) {
    const where = `${name} (${language}, ${theme}, ${width}x${height})`;
    await page.setViewportSize({ width, height });
    await kit.ask('settings.set', { language, theme });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    expect.soft(await misfits(page), `what does not fit on ${where}`).toEqual([]);
    if (rules.axe) await expectAccessible(page, where);
    await page.screenshot({ path: photo(`${name}-${language}-${theme}-${width}`) });
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await kit.ask('settings.set', { language: 'en', theme: 'light' });
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
};

/** Words on the wall that reach beyond its edge, or beyond the part that holds them. */
export const beyondTheWall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('h1, p, li, li > span')) {
      const box = element.getBoundingClientRect();
      const holder = element.parentElement;
      if (box.width <= 1) continue;
      const outside = box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
      const cut =
        holder !== null && getComputedStyle(holder).overflowY === 'hidden' && holder.scrollHeight > holder.clientHeight + 1;
      if (outside || cut) found.push(element.textContent ?? '');
    }
    return found;
  });

/**
 * Walks through a window with Tab until it comes round, and tells the name of everything that had the keyboard. What has it must
 * show it.
 */
export const namesByTab = async (page: Page): Promise<readonly string[]> => {
  const names: string[] = [];
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press('Tab');
    const { name, shown, first } = await page.evaluate((isFirst) => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return { name: '', shown: true, first: false };
      if (isFirst) element.dataset['tabbedFirst'] = 'yes';
      const style = getComputedStyle(element);
      const around = element.closest('[data-focus-visible]');
      const label =
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
          ? element.labels?.[0]?.textContent
          : null) ??
        element.textContent ??
        '';
      return {
        name: label.trim().replace(/\s+/g, ' '),
        shown: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || around !== null,
        first: !isFirst && element.dataset['tabbedFirst'] === 'yes',
      };
    }, names.length === 0);
    if (first) return names;
    if (name !== '') names.push(shown ? name : `${name} (not shown)`);
  }
  return names;
};
