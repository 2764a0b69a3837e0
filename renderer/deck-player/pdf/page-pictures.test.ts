import { describe, expect, it } from 'vitest';
import type { DeckPosition } from '../protocol.ts';
import { createPageGate } from './page-gate.ts';
import { createPagePictures } from './page-pictures.ts';

/** Drawing that ends when the test says so. */
const studio = (most: number) => {
  const begun: number[] = [];
  const told: string[] = [];
  let end: (picture: string | null) => void = () => undefined;
  const pictures = createPagePictures<string>(
    (page) => {
      begun.push(page);
      return new Promise((resolve, reject) => {
        end = (picture) => (picture === null ? reject(new Error('no')) : resolve(picture));
      });
    },
    {
      onSettled: (page, picture) => told.push(`${page} ${picture}`),
      onDropped: (page) => told.push(`${page} dropped`),
    },
    most,
  );
  const finish = async (picture: string | null = `p${begun.at(-1)}`) => {
    end(picture);
    // Settling and what it leads to are a few turns of promises.
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
  };
  return { pictures, begun, told, finish };
};

describe('pictures of pages', () => {
  it('are drawn one by one, what is wanted now first, and what is wanted no more not at all', async () => {
    const { pictures, begun, finish } = studio(9);
    pictures.want([0, 1, 2]);
    expect(begun).toEqual([0]);
    pictures.want([7, 8]);
    await finish();
    expect(begun).toEqual([0, 7]);
    expect([pictures.isSettled(0), pictures.picture(0), pictures.isSettled(1)]).toEqual([true, 'p0', false]);
    await finish();
    await finish();
    expect(begun).toEqual([0, 7, 8]);
  });

  it('are few: the oldest that nobody wants goes', async () => {
    const { pictures, told, finish } = studio(2);
    for (const page of [0, 1, 2]) {
      pictures.want([page]);
      await finish();
    }
    expect(told).toEqual(['0 p0', '1 p1', '0 dropped', '2 p2']);
    expect(pictures.isSettled(0)).toBe(false);
  });

  it('that fail are settled without a picture and keep nobody waiting', async () => {
    const { pictures, begun, told, finish } = studio(9);
    pictures.want([0, 1]);
    await finish(null);
    expect([told, pictures.isSettled(0), pictures.picture(0), begun]).toEqual([['0 null'], true, null, [0, 1]]);
  });

  it('are drawn again in another size, and the old ones stay until then', async () => {
    const { pictures, begun, finish } = studio(9);
    pictures.want([0]);
    await finish('small');
    pictures.redraw();
    expect([pictures.picture(0), begun]).toEqual(['small', [0, 0]]);
    await finish('large');
    expect(pictures.picture(0)).toBe('large');
  });
});

describe('the gate before the wall', () => {
  const at = (slideId: string): DeckPosition => ({ slideId, step: 0 });
  const gate = () => {
    const ready = new Set<string>();
    const passed: string[] = [];
    const built = createPageGate(
      ({ slideId }) => ready.has(slideId),
      ({ slideId }) => passed.push(slideId),
    );
    return { built, ready, passed };
  };

  it('lets positions pass in their order, each when it can be shown', () => {
    const { built, ready, passed } = gate();
    ready.add('b');
    built.push(at('a'));
    built.push(at('b'));
    expect(passed).toEqual([]);
    ready.add('a');
    built.pass();
    expect(passed).toEqual(['a', 'b']);
  });

  it('leaves the oldest out when more wait than a room would notice', () => {
    const { built, ready, passed } = gate();
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) built.push(at(id));
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) ready.add(id);
    built.pass();
    expect(passed).toEqual(['e', 'f']);
  });
});
