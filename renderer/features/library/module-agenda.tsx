import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../preload/contract/models/library.ts';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { useDuration } from '../../hooks/use-formats.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './module-screen.module.css';

/** The agenda items that a module brings to a session, with their minutes. */
export const ModuleAgenda = ({ module }: { readonly module: ModuleDetail }): ReactElement => {
  const { t } = useTranslation(['library', 'common']);
  const localized = useLocalized();
  const duration = useDuration();
  return (
    <Card title={t('agenda')} hint={t('agendaTotal', { total: duration(module.minutes) })}>
      <ol className={styles.agenda}>
        {module.agenda.map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a module's agenda does not change while it is shown
          <li key={index}>
            <span className={styles.minutes}>{t('common:minutes', { count: block.minutes })}</span>
            <span className={styles.blockTitle}>
              {localized(block.title)}
              <span className={styles.aside}> {t(`common:blockKinds.${block.kind}`)}</span>
            </span>
            {block.optional ? <Badge>{t('optional')}</Badge> : null}
          </li>
        ))}
      </ol>
    </Card>
  );
};
