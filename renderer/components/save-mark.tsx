import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../hooks/cx.ts';
import { Icon } from './icons/icon.tsx';
import styles from './save-mark.module.css';

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** Says that what was typed is on disk. Read out politely. */
export const SaveMark = ({ state }: { readonly state: SaveState }): ReactElement => {
  const { t } = useTranslation();
  return (
    <p className={cx(styles.mark, styles[state])} role="status">
      {state === 'saving' ? t('saving') : null}
      {state === 'saved' ? (
        <>
          <Icon name="check" size={16} /> {t('saved')}
        </>
      ) : null}
      {state === 'failed' ? (
        <>
          <Icon name="alert" size={16} /> {t('notSaved')}
        </>
      ) : null}
    </p>
  );
};
