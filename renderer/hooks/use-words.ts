import { useTranslation } from 'react-i18next';
import type { Localized, UiLanguage } from '../../preload/contract/models/localized.ts';
import { pickLanguage } from './pick-language.ts';

/** The window's language. */
export const useLanguage = (): UiLanguage => {
  const { i18n } = useTranslation();
  return i18n.language === 'es' ? 'es' : 'en';
};

/** Reads a text of the content in the window's language, or the nearest that there is. */
export const useLocalized = (): ((text: Localized) => string) => {
  const language = useLanguage();
  return (text) => pickLanguage(text, language);
};
