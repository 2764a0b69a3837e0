import { spokenText } from './captions.ts';
import type { Language, Line, Storyboard } from './storyboard.ts';

/** Spanish is ours and nobody has read it yet: every file that carries it says so. */
export const SPANISH_DRAFT = 'Borrador: pida a una persona de su condado que lo revise.';

/** @returns everything that is said, a paragraph a scene, in the words of the captions */
export function toTranscript(storyboard: Storyboard, language: Language): string {
  let before: Line | undefined;
  const paragraphs = storyboard.scenes.map((scene) =>
    scene.lines
      .map((line) => {
        const text = spokenText(storyboard, line, before, language);
        before = line;
        return text;
      })
      .join(' '),
  );
  return `${paragraphs.join('\n\n')}\n`;
}

/**
 * The narration as a trainer needs it who plays the picture silently and talks.
 * @param starts the second at which each scene begins, by scene id
 */
export function toScript(storyboard: Storyboard, starts: ReadonlyMap<string, number>): string {
  const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
  const parts = storyboard.scenes.map((scene) => {
    const shows = scene.shows.map((shown) => shown.what).join('; ');
    const lines = scene.lines.map((line) => {
      const name = storyboard.speakers[line.who]?.name?.en;
      return name === undefined ? line.en : `**${name}:** ${line.en}`;
    });
    return `## ${clock(starts.get(scene.id) ?? 0)} ${scene.heading.en}\n\n*On the wall: ${shows}.*\n\n${lines.join('\n\n')}\n`;
  });
  return [
    `# ${storyboard.title.en}: script of the narration\n`,
    'The voice in the video is a synthesized stand-in. Turn the sound off, leave the captions on and say this yourself, in your own words',
    'if you like; the times are when each picture begins. The words also describe the picture for people who cannot see it: keep that part.\n',
    ...parts,
  ].join('\n');
}
