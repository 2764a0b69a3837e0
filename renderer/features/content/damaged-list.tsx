import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { DamagedFile } from '../../../preload/contract/models/content-pack-work.ts';
import { Badge } from '../../components/badge.tsx';
import { languageName } from '../../hooks/language-name.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { useLanguage, useLocalized } from '../../hooks/use-words.ts';
import styles from './content.module.css';

/** Files that were not as they were published, as a trainer knows them: module, item, what of it, language. */
export const DamagedList = ({ damaged }: { readonly damaged: readonly DamagedFile[] }): ReactElement => {
  const { t } = useTranslation('content');
  const localized = useLocalized();
  const formats = useFormats();
  const uiLanguage = useLanguage();
  return (
    <ul aria-label={t('verify.list')} className={styles.damaged}>
      {damaged.map((file) => (
        <li key={file.sha256}>
          <div>
            <p className={styles.strong}>{localized(file.module ?? file.pack)}</p>
            {file.part === 'logo' ? null : <p>{file.item === null ? t('verify.noModule') : localized(file.item)}</p>}
            <p className={styles.soft}>
              {t(`verify.parts.${file.part}`)},{' '}
              {file.language === null ? t('verify.allLanguages') : languageName(file.language, uiLanguage)} · {file.fileName},{' '}
              {formats.size(file.size)}
            </p>
          </div>
          {file.mendedFrom === null ? (
            <Badge tone="bad" icon="alert">
              {t(`verify.states.${file.state}`)}
            </Badge>
          ) : (
            <Badge tone="good" icon="check">
              {t('verify.mendedFrom', { name: file.mendedFrom })}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  );
};
