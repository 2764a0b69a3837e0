import { beforeEach, expect, it } from 'vitest';
import type { Problem } from '../../preload/contract/models/problem.ts';
import { createNotices, type Notices } from './notices.ts';

let told: readonly (readonly string[])[];
let notices: Notices;
beforeEach(() => {
  told = [];
  notices = createNotices((event, payload) => {
    if (event === 'notices.changed' && payload !== null && 'notices' in payload) {
      told = [...told, payload.notices.map(({ problem }) => problem.code)];
    }
  });
});

const missing = (what: string): Problem => ({ code: 'content.missing', params: { what } });

it('says the same thing once, and different things beside one another', () => {
  notices.raise(missing('a video'));
  notices.raise(missing('a video'));
  notices.raise(missing('a deck'));
  expect(notices.open().map(({ problem }) => problem.params['what'])).toEqual(['a video', 'a deck']);
  expect(told).toHaveLength(2);
});

it('says it again once it has been put away', () => {
  notices.raise(missing('a video'));
  notices.dismiss(notices.open()[0]?.id ?? '');
  expect(notices.open()).toEqual([]);
  notices.raise(missing('a video'));
  expect(notices.open()).toHaveLength(1);
});

it('takes back what is no longer so, and is silent where there was nothing', () => {
  notices.withdraw('live.disk-full');
  expect(told).toEqual([]);
  notices.raise({ code: 'live.disk-full', params: {} });
  notices.raise(missing('a video'));
  notices.withdraw('live.disk-full');
  expect(told.at(-1)).toEqual(['content.missing']);
});
