import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { UiLanguage } from '../../preload/contract/models/localized.ts';
import { en } from './en/index.ts';
import { es } from './es/index.ts';
import './i18next-types.ts';

/** Makes the texts ready in a language, before the first drawing: nothing is loaded later. Each window calls it once. */
export const startI18n = (language: UiLanguage): void => {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en, es },
    // React escapes already.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
};

/** Speaks another language from now on; every mounted text follows. */
export const speak = (language: UiLanguage): void => {
  if (i18next.language !== language) void i18next.changeLanguage(language);
};
