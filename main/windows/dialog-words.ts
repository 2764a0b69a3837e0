import type { UiLanguage } from '../../preload/contract/models/localized.ts';

/** The few words that main itself says: titles of the system's dialogs. Everything else is said by the windows. */
const WORDS = {
  en: { openList: 'Choose the list of people expected', saveCopy: 'Save a copy' },
  es: { openList: 'Elija la lista de personas esperadas', saveCopy: 'Guardar una copia' },
} as const satisfies Record<UiLanguage, Record<string, string>>;

export type DialogWords = (typeof WORDS)[UiLanguage];

export const dialogWords = (language: UiLanguage): DialogWords => WORDS[language];
