import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { createFormats, type Formats } from './formats.ts';
import { useLanguage } from './use-words.ts';

/** Dates, times and sizes in the window's language. */
export const useFormats = (): Formats => {
  const language = useLanguage();
  return useMemo(() => createFormats(language), [language]);
};

/** "1 h 15 min" of 75. */
export const useDuration = (): ((minutes: number) => string) => {
  const { t } = useTranslation();
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return t('minutes', { count: rest });
    return rest === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes: rest });
  };
};
