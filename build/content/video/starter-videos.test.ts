import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintStoryboard } from './lint.ts';
import { STORYBOARD_FILE } from './make-video.ts';
import { readRecord } from './record.ts';
import { whyStale } from './stale.ts';
import { PACK, videoModules } from './starter-pack.ts';
import { readStoryboard } from './storyboard.ts';
import { textsOf } from './texts.ts';

const modules = videoModules();

describe.each(modules)('the video of %s', (name) => {
  const folder = join(PACK, 'modules', name);
  const storyboard = readStoryboard(join(folder, STORYBOARD_FILE));
  const record = readRecord(folder);

  it('says whatever it shows, and its captions can be read in time', () => {
    expect(lintStoryboard(storyboard)).toEqual([]);
    expect(record === undefined ? ['not made'] : textsOf(storyboard, record.timeline).problems).toEqual([]);
  });

  it('is what its storyboard says: nothing was changed and not made again', () => {
    expect(whyStale(storyboard, folder, record)).toBeUndefined();
  });

  it('has the length, loudness and size that a room and a stick need', () => {
    expect(record?.durationSeconds).toBeGreaterThanOrEqual(60);
    expect(record?.durationSeconds).toBeLessThanOrEqual(150);
    expect(Math.abs((record?.loudness.integratedLufs ?? 0) + 16)).toBeLessThan(0.5);
    expect(record?.loudness.truePeakDb).toBeLessThan(-0.5);
    expect(statSync(join(folder, record?.file ?? '')).size).toBeLessThan(6_000_000);
  });
});
