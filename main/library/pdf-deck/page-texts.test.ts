import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readInThread } from '../foreign-deck/read-in-thread.ts';
import { DECK_WORKER } from '../testing/deck-worker.ts';
import { slidesPdf } from '../testing/slides-pdf.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kit-pdf-'));
});
afterAll(() => rm(folder, { recursive: true }));

const read = async (bytes: Uint8Array) => {
  const path = join(folder, 'deck.pdf');
  await writeFile(path, bytes);
  return readInThread(DECK_WORKER, 'pdf', path);
};

it('reads the text of each page, and what stands on it in the largest letters', async () => {
  const pages = await read(
    await slidesPdf([{ title: 'At the door', text: 'Who may come in?' }, { title: 'Cinco', text: '' }, {}]),
  );
  expect(pages).toEqual([
    { title: 'At the door', text: 'At the door Who may come in?' },
    { title: 'Cinco', text: 'Cinco' },
    { title: '', text: '' },
  ]);
});

it.each([
  ['text', new TextEncoder().encode('not a PDF')],
  ['nothing', new Uint8Array()],
  ['the head of one', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<<')],
])('answers null for %s', async (_, bytes) => {
  expect(await read(bytes)).toBeNull();
});
