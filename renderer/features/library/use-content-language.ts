import { useState } from 'react';
import type { Choice } from '../../components/select.tsx';
import { languageLabel } from '../../hooks/language-name.ts';
import { nearestLanguage } from '../../hooks/pick-language.ts';
import { useLanguage } from '../../hooks/use-words.ts';

export interface ContentLanguage {
  readonly language: string;
  readonly choices: readonly Choice<string>[];
  readonly choose: (language: string) => void;
}

/**
 * Which of its languages a piece of content is shown in: the window's, or the nearest, until another is chosen.
 * @param asked the one in which it is opened
 */
export const useContentLanguage = (available: readonly string[], asked?: string): ContentLanguage => {
  const uiLanguage = useLanguage();
  const [chosen, choose] = useState<string | null>(asked !== undefined && available.includes(asked) ? asked : null);
  return {
    language: chosen ?? nearestLanguage(available, uiLanguage) ?? uiLanguage,
    choices: available.map((value) => ({ value, label: languageLabel(value, uiLanguage) })),
    choose,
  };
};
