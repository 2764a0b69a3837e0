import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './loading.module.css';

/** Something is being read. It shows only after a moment, so that quick answers do not flicker. */
export const Loading = (): ReactElement => {
  const { t } = useTranslation();
  return (
    <p className={styles.loading} role="status">
      {t('loading')}
    </p>
  );
};
