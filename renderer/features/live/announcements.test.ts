import { describe, expect, it } from 'vitest';
import type { Block } from '../../../preload/contract/models/session.ts';
import { announcementOf } from './announcements.ts';

const at = (id: string, left: number, minutes = 20) => ({ current: { block: { id, title: id, minutes } as Block, left } });

describe('what is said aloud of the time', () => {
  it('says which item begins', () => {
    expect(announcementOf(null, at('a', 20))).toEqual({ kind: 'now', title: 'a', minutes: 20 });
    expect(announcementOf(at('a', 3), at('b', 20))).toEqual({ kind: 'now', title: 'b', minutes: 20 });
  });
  it('says five, two and one minute, each once', () => {
    expect(announcementOf(at('a', 5.01), at('a', 4.99))).toEqual({ kind: 'minutes-left', count: 5 });
    expect(announcementOf(at('a', 4.99), at('a', 4.97))).toBeNull();
    expect(announcementOf(at('a', 1.001), at('a', 0.99))).toEqual({ kind: 'minutes-left', count: 1 });
  });
  it('says when the time is up, once', () => {
    expect(announcementOf(at('a', 0.01), at('a', -0.01))).toEqual({ kind: 'time-up', title: 'a' });
    expect(announcementOf(at('a', -0.01), at('a', -3))).toBeNull();
  });
  it('does not say "5 minutes left" of an item that has only five', () =>
    expect(announcementOf(at('a', 5.01, 5), at('a', 4.9, 5))).toBeNull());
  it('is silent while nothing changes, and without an item', () => {
    expect(announcementOf(at('a', 12), at('a', 11))).toBeNull();
    expect(announcementOf(null, { current: null })).toBeNull();
  });
});
