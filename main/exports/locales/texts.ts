import type { UiLanguage } from '../../../preload/contract/models/localized.ts';
import { type ExportTexts, en } from './en.ts';
import { es } from './es.ts';

const TEXTS: Readonly<Record<UiLanguage, ExportTexts>> = { en, es };

/** The words of a document in its language. */
export const textsIn = (language: UiLanguage): ExportTexts => TEXTS[language];
