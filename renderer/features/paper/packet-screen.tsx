import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../app/routes.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { Page } from '../../components/page.tsx';
import styles from '../library/module-screen.module.css';
import { PacketPart } from './packet-part.tsx';

/** A print packet of any workbooks of the library. */
export const PacketScreen = (): ReactElement => {
  const { t } = useTranslation(['paper', 'library']);
  return (
    <Page
      title={t('packet.place')}
      above={
        <Link href={paths.library} className={styles.back ?? ''}>
          <Icon name="arrowLeft" size={16} /> {t('library:title')}
        </Link>
      }
    >
      <PacketPart sessionId={null} />
    </Page>
  );
};
