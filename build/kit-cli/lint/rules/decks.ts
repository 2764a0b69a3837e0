import { decksOf } from '../decks.ts';
import { findingsOf, type Rule } from '../finding.ts';

const say = findingsOf('decks');

/** What would be missing on the wall; the rest only costs a bookmark or a look. */
const ERRORS: ReadonlySet<string> = new Set([
  'no-slides',
  'not-reveal',
  'id-duplicate',
  'fence-open',
  'markdown-elsewhere',
  'page-missing',
]);

/** What the kit's own reader of decks has to say: front matter, ids of slides, open code fences. */
export const decks: Rule = {
  name: 'decks',
  run: async (pack) =>
    (await decksOf(pack)).flatMap(({ file, deck, language }) => [
      ...deck.problems.map(({ kind, line, message }) => say(ERRORS.has(kind) ? 'error' : 'warning', file, message, line)),
      ...(deck.language === null || deck.language === language
        ? []
        : [say('error', file, `Its front matter says lang: ${deck.language}, its name says ${language}.`, 1)]),
    ]),
};
