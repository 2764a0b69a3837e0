import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../locales/en/index.ts';
import { es } from '../../locales/es/index.ts';
import { startI18n } from '../../locales/start-i18n.ts';
import { leftWords, standingWords } from './time-words.ts';
import type { Timing } from './timing.ts';

beforeAll(() => startI18n('en', { en, es }));

const inLanguage = (language: string) => i18next.getFixedT(language, 'live');
const standing = (behind: number): Timing => ({ now: 600, current: null, behind, endsAt: 936 });
const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${minutes % 60}`;

describe('time in words', () => {
  it.each([
    [6.2, '6 min behind, ends 15:36'],
    [60, '1 h behind, ends 15:36'],
    [315, '5 h 15 min behind, ends 15:36'],
    [-75, '1 h 15 min ahead, ends 15:36'],
    [0.4, 'on time, ends 15:36'],
  ])('%s minutes behind', (behind, words) => expect(standingWords(inLanguage('en'), standing(behind), clock)).toBe(words));
  it.each([
    [95, '1 h 35 min left'],
    [12.9, '12 min left'],
    [0.5, 'less than 1 min left'],
    [-0.5, 'time is up'],
    [-3.2, '3 min over'],
  ])('%s minutes left', (left, words) => expect(leftWords(inLanguage('en'), left)).toBe(words));
  it('in Spanish, one and many', () => {
    expect(leftWords(inLanguage('es'), 1)).toBe('queda 1 min');
    expect(leftWords(inLanguage('es'), 95)).toBe('quedan 1 h 35 min');
  });
});
