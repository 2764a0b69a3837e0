import type { ReactElement } from 'react';
import { Segmented } from '../../components/toggles.tsx';
import type { ContentLanguage } from './use-content-language.ts';

interface LanguageChoiceProps {
  /** What it is the language of, for who cannot see it beside that. */
  readonly label: string;
  readonly language: ContentLanguage;
}

/** In which of its languages a piece of content is shown; nothing where there is only one. */
export const LanguageChoice = ({ label, language }: LanguageChoiceProps): ReactElement | null =>
  language.choices.length > 1 ? (
    <Segmented label={label} hideLabel choices={language.choices} value={language.language} onChange={language.choose} />
  ) : null;
