/** A workbook in the packet: how long it is and how often it is wanted. */
export interface PlannedDocument {
  readonly pages: number;
  readonly copies: number;
}

/** A page of the packet that comes from a workbook. */
export interface PlannedPage {
  /** Which of the workbooks, which of its copies and which of its pages, each counted from 0. */
  readonly document: number;
  readonly copy: number;
  readonly page: number;
  /** In the packet, counted from 1; the cover comes first. */
  readonly number: number;
}

export interface PacketPlan {
  readonly pages: readonly PlannedPage[];
  /** The numbers of pages that are left blank, so that the next begins on a new sheet. */
  readonly blanks: readonly number[];
  readonly total: number;
  /** The number of each workbook's first page. */
  readonly begins: readonly number[];
}

/** Which page comes when: the cover, then each workbook as often as it is wanted, copy by copy. */
export const planPacket = (
  documents: readonly PlannedDocument[],
  { coverPages, twoSided }: { readonly coverPages: number; readonly twoSided: boolean },
): PacketPlan => {
  const pages: PlannedPage[] = [];
  const blanks: number[] = [];
  const begins: number[] = [];
  let total = coverPages;
  const beginSheet = (): void => {
    if (!twoSided || total % 2 === 0) return;
    total += 1;
    blanks.push(total);
  };
  for (const [document, { pages: length, copies }] of documents.entries()) {
    for (let copy = 0; copy < copies; copy += 1) {
      beginSheet();
      if (copy === 0) begins.push(total + 1);
      for (let page = 0; page < length; page += 1) {
        total += 1;
        pages.push({ document, copy, page, number: total });
      }
    }
  }
  return { pages, blanks, total, begins };
};
