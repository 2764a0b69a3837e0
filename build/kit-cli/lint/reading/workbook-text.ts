import { attributesOf, blocksIn, parseHtml, type TextBlock } from '../html.ts';
import { type PackUnderLint, textOf } from '../pack-under-lint.ts';
import { blocksOfPdf } from './pdf-blocks.ts';

/** What a participant reads in a workbook, and the file in which an author mends it. */
export interface WorkbookText {
  readonly file: string;
  readonly blocks: readonly TextBlock[];
}

/**
 * Sentences alone: labels, headings and cells of one or two words would make the average look easier than it is.
 *
 * From `workbook.<lang>.html` beside the PDF, of which that was made, as it has lines to point to; else from
 * the PDF itself.
 */
export const workbookText = async (pack: PackUnderLint, pdf: string): Promise<WorkbookText> => {
  const source = pdf.replace(/\.pdf$/i, '.html');
  const html = await textOf(pack, source);
  if (html !== '') {
    const label = (element: Parameters<typeof attributesOf>[0]): string | null => {
      const attributes = attributesOf(element);
      return /^w-(?:text|check)$/.test(element.tagName) && !attributes.has('bare') ? (attributes.get('label') ?? null) : null;
    };
    return { file: source, blocks: blocksIn(parseHtml(html), label).filter(isSentence) };
  }
  const bytes = await pack.read(pdf);
  return { file: pdf, blocks: bytes === null ? [] : (await blocksOfPdf(bytes)).filter(isSentence) };
};

const isSentence = ({ text }: TextBlock): boolean => /[.!?…]["”’»)]*$/.test(text) && text.split(' ').length >= 4;
