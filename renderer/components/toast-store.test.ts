import { beforeEach, expect, it } from 'vitest';
import { currentToasts, dismissPassing, dismissToast, say } from './toast-store.ts';

const texts = (): readonly string[] => currentToasts().map(({ text }) => text);

beforeEach(() => {
  for (const { id } of currentToasts()) dismissToast(id);
});

it('lets a newer message take the place of what only said that a thing was done', () => {
  say('Saved as workbook.pdf');
  say('5 people are now expected');
  expect(texts()).toEqual(['5 people are now expected']);
});

it('keeps what went wrong and what can be undone, three at most', () => {
  const action = { label: 'Undo', run: () => undefined };
  say('Not kept', { tone: 'bad' });
  say('Removed', { action });
  say('Saved');
  expect(texts()).toEqual(['Not kept', 'Removed', 'Saved']);
  say('Removed as well', { action });
  expect(texts()).toEqual(['Not kept', 'Removed', 'Removed as well']);
  say('Full', { tone: 'bad' });
  expect(texts()).toEqual(['Removed', 'Removed as well', 'Full']);
});

it('takes away what only said that a thing was done, and nothing else', () => {
  say('Not kept', { tone: 'bad' });
  say('Removed', { action: { label: 'Undo', run: () => undefined } });
  say('Wu Li is expected');
  dismissPassing();
  expect(texts()).toEqual(['Not kept', 'Removed']);
});
