import { describe, expect, it } from 'vitest';
import { evenTimeline, SMALL } from '../fixtures.ts';
import { drawnTexts, lintStoryboard } from '../lint.ts';
import { Storyboard } from '../storyboard.ts';
import { drawFrame } from './draw.ts';

/** Two weeks with the same number; the second has a strand that is stuck. */
const weeks = (): Storyboard =>
  Storyboard.parse({
    ...SMALL,
    scenes: [
      {
        ...SMALL.scenes[0],
        shows: [{ what: 'two rows', spokenAs: ['two rows'] }],
        lines: [
          { id: 'one', en: 'Two rows, Ada and Bo: four encounters.', es: 'Dos filas, Ada y Bo: cuatro atenciones.' },
          {
            id: 'two',
            en: 'Rest flows, notes are slow, COST is stuck.',
            es: 'El descanso fluye, las notas van lentas, COST atorado.',
          },
        ],
        picture: {
          kind: 'weeks',
          strands: [
            { at: 'two', label: 'Rest' },
            { at: 'two+0.4', label: 'Notes' },
            { at: 'two+0.8', label: 'COST' },
          ],
          numberAfter: 1,
          numberLabel: 'Encounters',
          weeks: [
            { at: 'one', name: 'Ada', number: 4, levels: ['flows', 'slow', 'flows'] },
            { at: 'one+0.5', name: 'Bo', number: 4, levels: ['flows', 'slow', 'stuck'] },
          ],
          legend: { at: 'two', flows: 'flows', slow: 'slow', stuck: 'stuck' },
          mark: { at: 'two+1', week: 1 },
        },
      },
    ],
  });

describe('weeks side by side', () => {
  it('show the number first, and the strands once they are spoken of', () => {
    const storyboard = weeks();
    const timeline = evenTimeline(storyboard, 2);
    const early = drawFrame(storyboard, timeline, 2.2);
    expect(early).toContain('Encounters');
    expect(early).not.toContain('COST');
    const late = drawFrame(storyboard, timeline, timeline.duration - 0.1);
    for (const text of ['Ada', 'Bo', 'Rest', 'Notes', 'COST']) expect(late).toContain(text);
  });

  it('are heard as well as seen, the number as a word', () => {
    const storyboard = weeks();
    expect(lintStoryboard(storyboard)).toEqual([]);
    const [scene] = storyboard.scenes;
    if (scene === undefined) throw new Error('There is no scene.');
    expect(drawnTexts(scene.picture)).toContain('4');
    const silent = { ...scene, lines: scene.lines.map((line) => ({ ...line, en: line.en.replace('four', 'some') })) };
    expect(lintStoryboard({ ...storyboard, scenes: [silent] }).join()).toContain('"four"');
  });
});
