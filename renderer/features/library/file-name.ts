/** A name for a copy of a file that every file system takes: "The Hallway Question - workbook (es).pdf". */
export const fileNameOf = (title: string, language: string, extension = 'pdf'): string => {
  const safe = title
    .normalize('NFC')
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 90);
  return `${safe === '' ? 'document' : safe} (${language}).${extension}`;
};
