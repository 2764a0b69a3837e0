import { createRequire } from 'node:module';
import type { TextBlock } from '../html.ts';

/** Elements of a tagged PDF that end a sentence. */
const BLOCKS = /^(?:P|H\d?|L|LI|Lbl|LBody|Table|TR|TH|TD|Caption|BlockQuote|Note|Div|Sect|Figure|Form|TOCI)$/;

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/**
 * The text of a PDF in blocks: by its tags where it has them, else by its lines, where a line that begins with a capital after one without
 * a full stop is taken for a block of its own. A file that cannot be read has none.
 */
export const blocksOfPdf = async (bytes: Uint8Array): Promise<readonly TextBlock[]> => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const fonts = createRequire(import.meta.url)
    .resolve('pdfjs-dist/package.json')
    .replace(/package\.json$/, 'standard_fonts/');
  const task = getDocument({
    data: Uint8Array.from(bytes),
    disableFontFace: true,
    useSystemFonts: false,
    standardFontDataUrl: fonts,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    const blocks: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const tree = (await page.getStructTree()) as StructureNode | null;
      blocks.push(...(tree === null ? byLines(items as readonly TextItem[]) : byTags(items as readonly TextItem[], tree)));
    }
    return blocks.map((text) => ({ text: text.replaceAll(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
  } catch {
    return [];
  } finally {
    await task.destroy();
  }
};

interface TextItem {
  readonly type?: string;
  readonly id?: string;
  readonly str?: string;
  readonly hasEOL?: boolean;
}

const byTags = (items: readonly TextItem[], tree: StructureNode): readonly string[] => {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const { type, id, str, hasEOL } of items) {
    if (type === 'beginMarkedContent' || type === 'beginMarkedContentProps') open.push(id ?? '');
    else if (type === 'endMarkedContent') open.pop();
    else {
      const key = open.findLast((one) => one !== '') ?? '';
      texts.set(key, (texts.get(key) ?? '') + (str ?? '') + (hasEOL === true ? ' ' : ''));
    }
  }
  const blocks: string[] = [];
  let text = '';
  const close = (): void => {
    blocks.push(text);
    text = '';
  };
  const walk = (node: StructureNode): void => {
    const own = BLOCKS.test(node.role ?? '');
    if (own) close();
    if (node.type === 'content') text += texts.get(node.id ?? '') ?? '';
    for (const child of node.children ?? []) walk(child);
    if (own) close();
  };
  walk(tree);
  close();
  return blocks;
};

const byLines = (items: readonly TextItem[]): readonly string[] => {
  const lines = items
    .map(({ str = '', hasEOL }) => str + (hasEOL === true ? '\n' : ''))
    .join('')
    .split('\n');
  const blocks: string[] = [];
  for (const line of lines.map((one) => one.trim())) {
    const before = blocks.at(-1);
    if (before === undefined || line === '' || /^[\p{Lu}\p{N}•–-]/u.test(line)) blocks.push(line);
    else blocks[blocks.length - 1] = `${before} ${line}`;
  }
  return blocks;
};
