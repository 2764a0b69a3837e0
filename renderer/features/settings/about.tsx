import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../preload/contract/models/app.ts';
import { Card } from '../../components/card.tsx';
import styles from './settings-screen.module.css';

/** What this kit is, where its records are, and what it does not do. */
export const About = ({ info }: { readonly info: AppInfo }): ReactElement => {
  const { t } = useTranslation('settings');
  return (
    <Card title={t('about')}>
      <dl className={styles.facts}>
        <dt>{t('version')}</dt>
        <dd>{info.version}</dd>
        <dt>{t('dataFolder')}</dt>
        <dd className={styles.folder}>{info.dataFolder}</dd>
      </dl>
      <p>{t('privacy')}</p>
    </Card>
  );
};
