import { expect, it } from 'vitest';
import { watchDay } from './day-watch.ts';

it('says that a day has begun, once, by itself and when it is asked to look', async () => {
  let today = '2026-11-24';
  const days: string[] = [];
  let next = (): void => undefined;
  const look = watchDay(
    () => today,
    () => {
      days.push(today);
      next();
    },
    1,
  );
  look();
  expect(days).toEqual([]);
  today = '2026-11-25';
  look();
  look();
  expect(days).toEqual(['2026-11-25']);
  const byItself = new Promise<void>((resolve) => {
    next = resolve;
  });
  today = '2026-11-26';
  await byItself;
  expect(days).toEqual(['2026-11-25', '2026-11-26']);
});
