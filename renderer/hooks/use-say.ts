import { useTranslation } from 'react-i18next';
import type { Problem, ProblemCode } from '../../preload/contract/models/problem.ts';

/** Words that had nothing to fill them leave no empty brackets behind. */
const tidy = (sentence: string): string => sentence.replaceAll(/ \(\s*\)/g, '').replaceAll(/:\s*\./g, '.');

/** Puts a problem into a sentence that says what happened and what to do, in the language of the window. */
export const useSay = (): ((problem: Problem) => string) => {
  const { i18n } = useTranslation();
  return (problem) => {
    const resources: Readonly<Record<ProblemCode, string>> = i18n.getResourceBundle(i18n.language, 'problems');
    return tidy(
      i18n.services.interpolator.interpolate(resources[problem.code], { what: '', ...problem.params }, i18n.language, {}),
    );
  };
};
