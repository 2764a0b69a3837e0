import { failed, ok, type Result } from '../../preload/contract/models/problem.ts';
import type { PrintToPdf } from '../exports/pdf.ts';
import { coverHtml, type NamedDocument, type PacketCover, packetTitle, stampsHtml } from './packet/cover.ts';
import { planPacket } from './packet/plan.ts';
import { withPaperWorker } from './paper-worker.ts';
import type { PacketSource } from './protocol.ts';

/** More than any copier takes in one piece, and what can still be put together in a few seconds. */
export const MOST_PAGES = 3000;

export interface PacketWork {
  readonly worker: string | URL;
  readonly print: PrintToPdf;
}

/** One PDF of several workbooks, each as often as it is wanted, with a cover and page numbers. */
export const makePacket = (
  { worker: script, print }: PacketWork,
  sources: readonly PacketSource[],
  about: Omit<PacketCover, 'documents'>,
): Promise<Result<Uint8Array>> =>
  withPaperWorker(script, async (worker) => {
    const lengths = await worker.ask('open', sources);
    const documents: NamedDocument[] = [];
    for (const [index, { title, language, copies }] of sources.entries()) {
      const pages = lengths[index];
      if (pages == null) return failed('paper.unreadable', { what: title });
      documents.push({ title, language, copies, pages });
    }
    const cover = { ...about, documents };
    const planFor = (coverPages: number) => planPacket(documents, { coverPages, twoSided: about.twoSided });
    const { total } = planFor(1);
    if (total > MOST_PAGES) return failed('paper.too-many', { pages: total, most: MOST_PAGES });

    // The cover says where each workbook begins, and is itself one page or more.
    let plan = planFor(1);
    let printed = await print(coverHtml(cover, plan));
    const coverPages = await worker.ask('count', printed);
    if (coverPages !== 1) {
      plan = planFor(coverPages);
      printed = await print(coverHtml(cover, plan));
    }
    const stamps = await print(stampsHtml(documents, plan));
    const { language } = about;
    return ok(await worker.ask('build', { cover: printed, stamps, plan, title: packetTitle(about), language }));
  });
