import type { UiLanguage } from '../../preload/contract/models/localized.ts';

/** The few words that main itself says: titles of the system's dialogs. Everything else is said by the windows. */
const WORDS = {
  en: {
    openList: 'Choose the list of people expected',
    saveCopy: 'Save a copy',
    openPacks: 'Choose content files',
    openPackFolder: 'Choose the stick or the folder with the content',
  },
  es: {
    openList: 'Elija la lista de personas esperadas',
    saveCopy: 'Guardar una copia',
    openPacks: 'Elija archivos de contenido',
    openPackFolder: 'Elija la memoria o la carpeta con el contenido',
  },
} as const satisfies Record<UiLanguage, Record<string, string>>;

export type DialogWords = (typeof WORDS)[UiLanguage];

export const dialogWords = (language: UiLanguage): DialogWords => WORDS[language];
