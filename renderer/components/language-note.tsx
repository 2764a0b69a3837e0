import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../hooks/language-name.ts';
import { missingIn } from '../hooks/pick-language.ts';
import { useLanguage } from '../hooks/use-words.ts';
import { Badge } from './badge.tsx';

interface LanguageNoteProps {
  /** The languages that the content has. */
  readonly available: readonly string[];
  /** The one that is wanted: the window's, or the session's for what stands on the wall. */
  readonly wanted: string;
  /** What is shown is a translation that nobody has reviewed. */
  readonly draft?: boolean;
}

/** Says plainly when content is not there in the language that is wanted, and when it is only a draft. Nothing where all is well. */
export const LanguageNote = ({ available, wanted, draft }: LanguageNoteProps): ReactElement | null => {
  const { t } = useTranslation();
  const uiLanguage = useLanguage();
  const missing = missingIn(available, wanted);
  if (missing === null && draft !== true) return null;
  return (
    <>
      {missing === null ? null : (
        <Badge tone="warn" icon="info">
          {missing.only === null
            ? t('notInLanguage', { language: languageName(wanted, uiLanguage) })
            : t('onlyInLanguage', { language: languageName(missing.only, uiLanguage) })}
        </Badge>
      )}
      {draft === true ? <Badge tone="warn">{t('draftLanguage')}</Badge> : null}
    </>
  );
};
