import { describe, expect, it } from 'vitest';
import { SMALL, small } from './fixtures.ts';
import { lintStoryboard } from './lint.ts';
import { Storyboard } from './storyboard.ts';

const [scene] = SMALL.scenes;

/** The small storyboard with its only scene changed. */
const changed = (change: object): Storyboard => Storyboard.parse({ ...SMALL, scenes: [{ ...scene, ...change }] });

describe('the storyboard lint', () => {
  it('passes what is wholly spoken, figures as words and endings apart', () => {
    expect(lintStoryboard(small())).toEqual([]);
  });

  it('finds a label that nobody says', () => {
    const picture = { ...scene.picture, title: 'The secret path' };
    expect(lintStoryboard(changed({ picture }))).toEqual(['scene "only" draws "The secret path" but nobody says "secret"']);
  });

  it('finds a drawing that nobody describes', () => {
    const shows = [{ what: 'a red door', spokenAs: ['a red door'] }];
    expect(lintStoryboard(changed({ shows }))).toEqual(['scene "only" shows a red door, but nobody says "a red door"']);
  });

  it('finds a moment that names no line of its scene', () => {
    const picture = { ...scene.picture, back: { at: 'later+2', label: 'Notice' } };
    expect(lintStoryboard(changed({ picture }))).toEqual(['scene "only" waits for "later+2", which is no line of it']);
  });

  it('finds a slip whose word nobody says, and one for a lane that is not there', () => {
    const lanes = ['Notice', 'Meet'].map((title) => ({ at: 'one', title }));
    const slips = [
      { at: 'one', lane: 1, label: 'Testing' },
      { at: 'two', lane: 2 },
    ];
    expect(lintStoryboard(changed({ picture: { kind: 'sort', lanes, slips } }))).toEqual([
      'scene "only" sorts a slip into a lane that is not there',
      'scene "only" draws "Testing" but nobody says "testing"',
    ]);
  });

  it('finds a line without a speaker and two lines of one name', () => {
    const lines = [...scene.lines, { id: 'one', who: 'stranger', en: 'Hello.', es: 'Hola.' }];
    expect(lintStoryboard(changed({ lines }))).toEqual([
      'two lines are called "one"',
      'line "one" is spoken by "stranger", who is not among the speakers',
    ]);
  });
});

describe('the schema', () => {
  it('refuses a scene that says nothing about what it shows', () => {
    expect(Storyboard.safeParse({ ...SMALL, scenes: [{ ...scene, shows: [] }] }).success).toBe(false);
  });

  it('refuses a picture of an unknown kind', () => {
    expect(Storyboard.safeParse({ ...SMALL, scenes: [{ ...scene, picture: { kind: 'bullets' } }] }).success).toBe(false);
  });
});
