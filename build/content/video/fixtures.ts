import { Storyboard } from './storyboard.ts';
import { layTimeline, type Timeline } from './timeline.ts';

/** A storyboard of one scene for tests: a path of three steps, everything spoken. */
export const SMALL = {
  format: 1,
  module: 'small',
  title: { en: 'Small', es: 'Pequeño' },
  speakers: { narrator: { voice: 'rms' }, helper: { voice: 'slt', name: { en: 'Helper', es: 'Ayudante' } } },
  poster: { at: 'one' },
  scenes: [
    {
      id: 'only',
      heading: { en: 'Only', es: 'Única' },
      shows: [{ what: 'three boxes', spokenAs: ['three boxes'] }],
      lines: [
        { id: 'one', en: 'The path has three boxes: notice it.', es: 'La ruta tiene tres casillas: note algo.' },
        {
          id: 'two',
          who: 'helper',
          en: 'Write week one, then meet the team.',
          es: 'Escriba la semana uno y reúnase con el equipo.',
        },
      ],
      picture: {
        kind: 'path',
        title: 'The path',
        nodes: [
          { at: 'one', label: 'Notice', icon: 'person' },
          { at: 'two', label: 'Week 1', icon: 'form' },
          { at: 'two+1', label: 'Team meets', icon: 'team' },
        ],
      },
    },
  ],
} as const;

export const small = (): Storyboard => Storyboard.parse(SMALL);

/** A timeline in which every line takes so many seconds. */
export function evenTimeline(storyboard: Storyboard, seconds: number): Timeline {
  return layTimeline(
    storyboard,
    new Map(storyboard.scenes.flatMap((scene) => scene.lines.map((line) => [line.id, seconds] as const))),
  );
}
