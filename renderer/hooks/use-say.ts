import { useTranslation } from 'react-i18next';
import { isInstant } from '../../preload/contract/is-instant.ts';
import type { Problem, ProblemCode } from '../../preload/contract/models/problem.ts';
import type { Formats } from './formats.ts';
import { useFormats } from './use-formats.ts';

/** Words that had nothing to fill them leave no empty brackets behind. */
const tidy = (sentence: string): string => sentence.replaceAll(/ \(\s*\)/g, '').replaceAll(/:\s*\./g, '.');

/** A moment reads as this laptop's clock shows it: it is the laptop that the sentence is about. */
const readable = (value: string | number, formats: Formats): string | number =>
  isInstant(value) ? formats.moment(value, new Intl.DateTimeFormat().resolvedOptions().timeZone) : value;

/** Puts a problem into a sentence that says what happened and what to do, in the language of the window. */
export const useSay = (): ((problem: Problem) => string) => {
  const { i18n } = useTranslation();
  const formats = useFormats();
  return ({ code, params }) => {
    const resources: Readonly<Record<ProblemCode, string>> = i18n.getResourceBundle(i18n.language, 'problems');
    const words = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, readable(value, formats)]));
    return tidy(i18n.services.interpolator.interpolate(resources[code], { what: '', ...words }, i18n.language, {}));
  };
};
