import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import { failed } from '../../preload/contract/models/problem.ts';
import { safeFileName } from '../exports/file-name.ts';
import { documentPdf, type PrintToPdf } from '../exports/pdf.ts';
import { saveBytes } from '../exports/write-file.ts';
import type { HandlersFor } from '../ipc/handler-map.ts';
import { handoutDocument } from '../paper/handout.ts';
import { paperWords } from '../paper/words.ts';
import { createLog } from '../platform/log.ts';
import type { FileDialogs, Library } from '../services.ts';

const log = createLog('paper');

export interface PaperServices {
  readonly library: Pick<Library, 'deck' | 'module'>;
  readonly dialogs: Pick<FileDialogs, 'chooseFileToSave'>;
  readonly print: PrintToPdf;
  /** The windows' own. */
  readonly language: () => UiLanguage;
}

/** Answers for what comes out of the library on paper. */
export const paperHandlers = ({ library, dialogs, print, language }: PaperServices): HandlersFor<'paper'> => ({
  'paper.save-handout': async ({ item, language: asked, withNotes }) => {
    const deck = await library.deck(item, asked);
    if (!deck.ok) return deck;
    const module = library.module(item.packId, item.moduleId);
    if (!module.ok) return module;
    const name = paperWords(deck.value.language).handoutName(deck.value.title, withNotes);
    const suggested = safeFileName(`${name} (${deck.value.language})`, 'pdf');
    const target = await dialogs.chooseFileToSave(paperWords(language()).saveHandout, suggested, 'pdf');
    if (target === null) return failed('export.cancelled');
    try {
      const document = handoutDocument({ deck: deck.value, module: module.value, withNotes });
      return await saveBytes(target, await documentPdf(document, print));
    } catch (thrown) {
      log.error('a handout could not be made', thrown);
      return failed('export.failed');
    }
  },
});
