import { readDeckSource } from '../../../main/library/deck-source.ts';
import { freeId, slugOf } from './names.ts';

/**
 * Gives a Markdown deck what the kit needs and other programs do not: front matter, and an id for each slide after its heading. What
 * the author wrote stays as it is.
 */
export const completeDeck = (text: string, title: string, language: string): string => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .split('\n');
  const { problems, slides } = readDeckSource(lines.join('\n'));
  const taken = new Set(slides.map(({ id }) => id).filter((id) => !/^slide-\d+$/.test(id)));
  const missing = new Map(problems.filter(({ kind }) => kind === 'id-missing').map(({ line }) => [line, null]));
  const unnamed = slides.filter(({ id }) => /^slide-\d+$/.test(id)).map((slide) => slide.title);
  const completed = lines.flatMap((line, index) => {
    if (!missing.has(index + 1)) return [line];
    const heading = unnamed.shift() ?? '';
    const id = freeId(slugOf(/^slide-\d+$/.test(heading) ? '' : heading, 'slide'), taken);
    taken.add(id);
    // A slide that has such a comment for other reasons gets the id into it.
    if (/<!--\s*\.slide:/.test(line)) return [line.replace(/<!--\s*\.slide:/, `<!-- .slide: id="${id}"`)];
    return [`<!-- .slide: id="${id}" -->`, line];
  });
  const hasFront = !problems.some(({ kind }) => kind === 'front-matter-missing');
  if (!hasFront) return ['---', `title: ${JSON.stringify(title)}`, `lang: ${language}`, '---', ...completed].join('\n');
  const added = [
    ...(problems.some(({ kind }) => kind === 'title-missing') ? [`title: ${JSON.stringify(title)}`] : []),
    ...(problems.some(({ kind }) => kind === 'language-missing') ? [`lang: ${language}`] : []),
  ];
  return [...completed.slice(0, 1), ...added, ...completed.slice(1)].join('\n');
};
