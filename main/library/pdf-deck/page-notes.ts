import { Slug } from '../../../preload/contract/models/ids.ts';
import { markLines, takeFrontMatter } from '../deck-lines.ts';
import type { DeckSourceProblem } from '../deck-source.ts';

/** What an author says about one page of a PDF. */
export interface PageNote {
  readonly id: string | null;
  readonly notes: string;
}

/** Speaker notes of a PDF deck, read. */
export interface PageNotes {
  readonly title: string;
  readonly draft: boolean;
  /** By number of the page, counted from 1. */
  readonly pages: ReadonlyMap<number, PageNote>;
  readonly problems: readonly DeckSourceProblem[];
}

/** `## Page 3`, `## Página 3: hallway`, `## 3`: the number, and after a colon the slide's id. */
const HEADING = /^##\s+[^\d:#]*(\d{1,4})\s*(?::\s*(\S+))?\s*$/;

/** A slide is called after its page where its author gives it no name: it holds as long as no page is put in before it. */
export const pageId = (page: number): string => `page-${page}`;

/**
 * Reads `deck.<lang>.notes.md`: front matter with `title` and `draft`, then a heading for each page that has something to say.
 * Never throws: what is wrong is listed.
 */
export const readPageNotes = (text: string): PageNotes => {
  const { lines } = markLines(text.replace(/^\uFEFF/, ''));
  const front = takeFrontMatter(lines);
  const problems: DeckSourceProblem[] = [];
  const pages = new Map<number, { id: string | null; lines: string[] }>();
  const taken = new Set<string>();
  let current: { id: string | null; lines: string[] } | null = null;
  for (const line of front.rest) {
    const found = line.code ? null : HEADING.exec(line.text);
    if (found === null) {
      current?.lines.push(line.text);
      continue;
    }
    const page = Number(found[1]);
    const written = found[2];
    const good = written !== undefined && Slug.safeParse(written).success && !taken.has(written);
    if (written !== undefined && !good) {
      const message = `"${written}" cannot be this page's id: use lower-case letters, digits and hyphens, each id once.`;
      problems.push({ kind: 'id-invalid', line: line.number, message });
    }
    if (good) taken.add(written);
    current = { id: good ? written : null, lines: [] };
    if (pages.has(page)) {
      problems.push({ kind: 'id-duplicate', line: line.number, message: `Page ${page} has notes already: put them together.` });
    } else pages.set(page, current);
  }
  return {
    title: front.values.get('title') ?? '',
    draft: front.values.get('draft') === 'true',
    pages: new Map([...pages].map(([page, { id, lines: body }]) => [page, { id, notes: body.join('\n').trim() }])),
    problems,
  };
};

/** The ids of a deck's slides: those of its notes, and for other pages one that tells the place. */
export const pageIds = (notes: PageNotes, pages: number): readonly string[] => {
  const named = new Set([...notes.pages.values()].map(({ id }) => id));
  return Array.from({ length: pages }, (_, index) => {
    const usual = pageId(index + 1);
    return notes.pages.get(index + 1)?.id ?? (named.has(usual) ? `${usual}-b` : usual);
  });
};
