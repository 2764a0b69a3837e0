import { describe, expect, it } from 'vitest';
import { pageIds, readPageNotes } from './page-notes.ts';

const TEXT = `---
title: "At the door"
draft: true
---
Anything before the first page is for the author.

## Page 1: opening

**Minutes:** 2.

\`\`\`
## Page 9
\`\`\`

## Página 3

## The three ways

## 4: Not Good
`;

describe('notes of a PDF', () => {
  it('belong to pages, and a page may have a name of its own', () => {
    const { title, draft, pages, problems } = readPageNotes(TEXT);
    expect([title, draft, [...pages.keys()]]).toEqual(['At the door', true, [1, 3]]);
    expect(pages.get(1)).toEqual({ id: 'opening', notes: '**Minutes:** 2.\n\n```\n## Page 9\n```' });
    expect(pages.get(3)?.notes).toBe('## The three ways\n\n## 4: Not Good');
    expect(problems).toEqual([]);
  });

  it('say what is wrong', () => {
    const { problems } = readPageNotes('## 1: One\n## 2: a\n## 2: b\n## 3: a');
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
      ['id-invalid', 1],
      ['id-duplicate', 3],
      ['id-invalid', 4],
    ]);
  });

  it('give every page an id, each once', () => {
    expect(pageIds(readPageNotes('## 1: page-2\n## 3: close'), 3)).toEqual(['page-2', 'page-2-b', 'close']);
  });
});
