import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import type { en } from './en/index.ts';
import './i18next-types.ts';

/** The texts of a window by language. The wall's has only its own: what it does not need it does not carry. */
export type Texts = Readonly<Record<UiLanguage, Partial<Record<keyof typeof en, object>>>>;

/** Makes the texts ready in a language, before the first drawing: nothing is loaded later. Each window calls it once. */
export const startI18n = (language: UiLanguage, texts: Texts): void => {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: texts,
    // React escapes already.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};

/** Speaks another language from now on; every mounted text follows. */
export const speak = (language: UiLanguage): void => {
  if (i18next.language !== language) void i18next.changeLanguage(language);
};
