import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/page.tsx';

/** An address that leads nowhere. */
export const NotFound = (): ReactElement => {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')}>
      <p>{t('notFound.text')}</p>
    </Page>
  );
};
