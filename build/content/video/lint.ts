import type { Picture } from './pictures.ts';
import type { Scene, Storyboard } from './storyboard.ts';

/** Words too small to carry the meaning of a label. */
const SMALL = new Set(
  'a also an and are at be by for from has have i in is it its my of on one or our s t that the their this to we what with you your'.split(
    ' ',
  ),
);

/** Small numbers are drawn as figures and spoken as words. */
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

const words = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll(/[’']/g, "'")
    .split(/[^a-z0-9']+/)
    .filter((word) => word !== '')
    .map((word) => (/^\d+$/.test(word) ? (NUMBERS[Number(word)] ?? word) : word));

/** Close enough for "drawn" and "spoken" to be the same word: keys/key, meets/meeting. */
const stem = (word: string): string => word.replace(/'s$/, '').replace(/(?:ings?|ed|es|s)$/, '');

/** Every text that a picture draws on the wall and that is not itself a spoken line. */
export function drawnTexts(picture: Picture): readonly string[] {
  switch (picture.kind) {
    case 'conversation':
    case 'call':
      return picture.bubbles.flatMap((bubble) => (bubble.label === undefined ? [] : [bubble.label]));
    case 'answers':
      return picture.panels.flatMap((panel) => [panel.name, panel.says, panel.cost]);
    case 'columns':
      return [
        ...picture.columns.flatMap((column) => [column.title, ...column.items.map((item) => item.text)]),
        ...(picture.strip === undefined ? [] : [picture.strip.text]),
      ];
    case 'path':
      return [
        picture.title,
        ...picture.nodes.map((node) => node.label),
        ...(picture.back === undefined ? [] : [picture.back.label]),
      ];
    case 'ladder':
      return [
        picture.heading ?? '',
        ...picture.rungs.flatMap((rung) => [rung.name, rung.text]),
        ...(picture.rail === undefined ? [] : [picture.rail.text]),
      ];
    case 'things':
      return [picture.thought.text, ...picture.things.map((thing) => thing.label)];
    case 'card':
      return [picture.title];
    case 'rings':
      return [
        picture.title,
        ...picture.rings.map((ring) => ring.name),
        ...picture.stops.flatMap((stop) => (stop.text === undefined ? [] : [stop.text])),
      ];
    case 'weeks':
      return [
        picture.numberLabel,
        ...picture.strands.map((strand) => strand.label),
        ...picture.weeks.flatMap((week) => [week.name, String(week.number)]),
        picture.legend.flows,
        picture.legend.slow,
        picture.legend.stuck,
      ];
    case 'grid':
      return [
        ...picture.columns.map((column) => column.title),
        ...picture.rows.flatMap((row) => [row.name, ...row.cells.map((cell) => cell.text ?? '')]),
      ];
    case 'sort':
      return [
        ...picture.lanes.flatMap((lane) => [lane.title, ...(lane.note === undefined ? [] : [lane.note.text])]),
        ...picture.slips.flatMap((slip) => (slip.label === undefined ? [] : [slip.label])),
      ];
  }
}

/** Every `at` of a picture, to be checked against the lines of its scene. */
function momentsOf(value: unknown, key = ''): readonly string[] {
  if (typeof value === 'string') return /(?:^at$|At$|^until$|^enters$|^leaves$|^line$)/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => momentsOf(entry, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, entry]) => momentsOf(entry, name));
}

/**
 * Audio description (WCAG 1.2.5): whoever only hears the video learns what it shows.
 * @returns one sentence for each drawn text or drawn thing that the narration of its scene leaves out
 */
function lintSpoken(scene: Scene): readonly string[] {
  const narration = scene.lines.map((line) => line.en).join(' ');
  const heard = new Set(words(narration).map(stem));
  const plain = words(narration).join(' ');
  const unsaid = drawnTexts(scene.picture).flatMap((text) => {
    const missing = words(text).filter((word) => !SMALL.has(word) && !heard.has(stem(word)));
    return missing.length === 0
      ? []
      : [`scene "${scene.id}" draws "${text}" but nobody says ${missing.map((word) => `"${word}"`).join(', ')}`];
  });
  const undescribed = scene.shows.flatMap((shown) =>
    shown.spokenAs
      .filter((phrase) => !plain.includes(words(phrase).join(' ')))
      .map((phrase) => `scene "${scene.id}" shows ${shown.what}, but nobody says "${phrase}"`),
  );
  return [...unsaid, ...undescribed];
}

/** @returns everything that is wrong with a storyboard, in words; empty when it can be made */
export function lintStoryboard(storyboard: Storyboard): readonly string[] {
  const problems: string[] = [];
  const ids = storyboard.scenes.flatMap((scene) => scene.lines.map((line) => line.id));
  for (const id of new Set(ids))
    if (ids.filter((other) => other === id).length > 1) problems.push(`two lines are called "${id}"`);
  for (const scene of storyboard.scenes) {
    const own = new Set(scene.lines.map((line) => line.id));
    for (const line of scene.lines)
      if (storyboard.speakers[line.who] === undefined)
        problems.push(`line "${line.id}" is spoken by "${line.who}", who is not among the speakers`);
    for (const at of momentsOf(scene.picture))
      if (!own.has(at.split('+')[0] ?? '')) problems.push(`scene "${scene.id}" waits for "${at}", which is no line of it`);
    const { picture } = scene;
    if (picture.kind === 'sort' && picture.slips.some((slip) => slip.lane >= picture.lanes.length))
      problems.push(`scene "${scene.id}" sorts a slip into a lane that is not there`);
    problems.push(...lintSpoken(scene));
  }
  if (!ids.includes(storyboard.poster.at.split('+')[0] ?? ''))
    problems.push(`the poster is taken at "${storyboard.poster.at}", which is no line`);
  return problems;
}
