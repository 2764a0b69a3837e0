import { descendants, textOf as textIn } from '../../../../main/library/html-deck/tree.ts';
import { lintStoryboard } from '../../../content/video/lint.ts';
import { Storyboard } from '../../../content/video/storyboard.ts';
import { decksOf, type LintedDeck } from '../decks.ts';
import { type Finding, findingsOf, lineOf, type Rule } from '../finding.ts';
import { attributesOf, parseHtml } from '../html.ts';
import { folderOf, itemsOf, jsonOf, type PackUnderLint, textOf } from '../pack-under-lint.ts';

const say = findingsOf('diagrams');

/** Of the words that are drawn, the share that the notes must say; the rest may be said in other words. */
const SPOKEN_SHARE = 0.3;

/** Whoever cannot see a drawing hears it: in a video from the narration, on a slide from the trainer, with a screen reader from its text. */
export const diagrams: Rule = {
  name: 'diagrams',
  run: async (pack) => [
    ...(await inVideos(pack)),
    ...(await decksOf(pack)).flatMap((deck) => [...inSlides(deck), ...inPictures(deck)]),
  ],
};

const inVideos = async (pack: PackUnderLint): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  for (const { item } of itemsOf(pack, 'video')) {
    const file = `${folderOf(item.file)}storyboard.json`;
    const text = await textOf(pack, file);
    if (text === '') continue;
    const storyboard = Storyboard.safeParse(jsonOf(text));
    if (storyboard.success) {
      findings.push(...lintStoryboard(storyboard.data).map((problem) => say('error', file, `${capital(problem)}.`)));
    } else {
      const issue = storyboard.error.issues[0];
      findings.push(say('error', file, `It cannot be read as a storyboard: ${issue?.path.join('.')}: ${issue?.message}.`));
    }
  }
  return findings;
};

const inSlides = ({ file, text, deck }: LintedDeck): readonly Finding[] =>
  deck.slides.flatMap(({ id, source: slide, notes }) =>
    [...slide.matchAll(/<svg\b[\s\S]*?<\/svg>/gi)].flatMap(([source]) => {
      const line = lineOf(text, source.split('\n')[0] ?? source);
      return lintDrawing(source, notes).map(({ severity, sentence }) =>
        say(severity, file, `The drawing on the slide "${id}" ${sentence}`, line),
      );
    }),
  );

/** A picture of Markdown: `![what it shows](map.svg)`. */
const inPictures = ({ file, text, deck }: LintedDeck): readonly Finding[] =>
  deck.slides.flatMap(({ id, source: slide }) =>
    [...slide.matchAll(/!\[\s*\]\([^)]*\)|<img\b(?![^>]*\balt=)[^>]*>/gi)].map(([source]) =>
      say(
        'error',
        file,
        `A picture on the slide "${id}" does not say what it shows: ![what it shows](file).`,
        lineOf(text, source),
      ),
    ),
  );

export const lintDrawing = (
  source: string,
  notes: string,
): readonly { readonly severity: Finding['severity']; readonly sentence: string }[] => {
  const svg = descendants(parseHtml(source)).find((element) => element.tagName === 'svg');
  if (svg === undefined || attributesOf(svg).get('aria-hidden') === 'true') return [];
  const inside = descendants(svg);
  const textOfElement = (name: string) =>
    inside
      .filter((one) => one.tagName === name)
      .map(textIn)
      .join(' ')
      .trim();
  const told: { severity: Finding['severity']; sentence: string }[] = [];
  if (attributesOf(svg).get('role') !== 'img')
    told.push({ severity: 'error', sentence: 'is not marked as one: write role="img".' });
  if (textOfElement('title') === '') told.push({ severity: 'error', sentence: 'has no <title>.' });
  if (textOfElement('desc') === '') told.push({ severity: 'error', sentence: 'has no <desc> that says what it shows.' });
  const drawn = new Set(stemsIn(`${textOfElement('title')} ${textOfElement('text')}`));
  const spoken = new Set(stemsIn(notes));
  const heard = [...drawn].filter((word) => spoken.has(word)).length;
  if (notes.trim() === '') told.push({ severity: 'error', sentence: 'is not described in the notes: they are empty.' });
  else if (drawn.size > 0 && heard / drawn.size < SPOKEN_SHARE)
    told.push({
      severity: 'warning',
      sentence: `is hardly described in the notes: they say ${heard} of its ${drawn.size} words.`,
    });
  return told;
};

/** The beginnings of words that carry a meaning: enough to hear "meeting" in "meets", in English and in Spanish. */
const stemsIn = (text: string): readonly string[] =>
  [...text.toLowerCase().matchAll(/\p{L}{4,}/gu)].map(([word]) => word.normalize('NFD').replaceAll(/\p{M}/gu, '').slice(0, 5));

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
