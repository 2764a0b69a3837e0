import type { PacketWish, PaperChoices } from '../../../preload/contract/models/paper.ts';
import { nearestLanguage } from '../../hooks/pick-language.ts';

type Workbook = PaperChoices['workbooks'][number];

/** How many copies are wanted, by workbook and language. */
export type Copies = ReadonlyMap<string, number>;

export const copiesKey = ({ item }: Workbook, language: string): string =>
  [item.packId, item.moduleId, item.itemId, language].join(' ');

/** For a session one copy for each person expected, in the trainer's language: to be changed where others are needed. */
export const firstCopies = ({ session, workbooks }: PaperChoices, uiLanguage: string): Copies => {
  if (session === null) return new Map();
  return new Map(
    workbooks.flatMap((workbook) => {
      const language = nearestLanguage(
        workbook.documents.map((document) => document.language),
        uiLanguage,
      );
      return language === undefined ? [] : [[copiesKey(workbook, language), Math.max(1, session.expected)] as const];
    }),
  );
};

/** Changes when other copies are to begin with: another agenda, other people. */
export const beginning = ({ session, workbooks }: PaperChoices): string =>
  [session?.expected ?? '', ...workbooks.map((workbook) => copiesKey(workbook, ''))].join(' ');

/** The languages that workbooks come in, the trainer's own first. */
export const languagesOf = ({ workbooks }: PaperChoices, uiLanguage: string): readonly string[] => {
  const all = [...new Set(workbooks.flatMap(({ documents }) => documents.map(({ language }) => language)))].sort();
  const own = nearestLanguage(all, uiLanguage);
  return own === undefined ? all : [own, ...all.filter((language) => language !== own)];
};

export const linesOf = ({ workbooks }: PaperChoices, copies: Copies): PacketWish['lines'] =>
  workbooks.flatMap((workbook) =>
    workbook.documents.flatMap(({ language }) => {
      const wanted = copies.get(copiesKey(workbook, language)) ?? 0;
      return wanted > 0 ? [{ item: workbook.item, language, copies: wanted }] : [];
    }),
  );

/** What would come out: copies, and pages without the cover; of a workbook whose length is not known none are counted. */
export const sumOf = ({ workbooks }: PaperChoices, copies: Copies): { readonly copies: number; readonly pages: number } => {
  const sum = { copies: 0, pages: 0 };
  for (const workbook of workbooks) {
    for (const { language, pages } of workbook.documents) {
      const wanted = copies.get(copiesKey(workbook, language)) ?? 0;
      sum.copies += wanted;
      sum.pages += wanted * (pages ?? 0);
    }
  }
  return sum;
};
