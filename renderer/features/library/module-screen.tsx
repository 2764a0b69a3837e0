import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ModuleDetail } from '../../../preload/contract/models/library.ts';
import { paths } from '../../app/routes.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { Page, Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { useFindKeys } from '../find/use-find-keys.ts';
import { ModuleAgenda } from './module-agenda.tsx';
import { ModuleItems } from './module-items.tsx';
import { ModuleObjectives } from './module-objectives.tsx';
import styles from './module-screen.module.css';
import { ModuleWords } from './module-words.tsx';
import { StandingBadge } from './standing-badge.tsx';

const Tasks = ({ module }: { readonly module: ModuleDetail }): ReactElement | null => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  if (module.tasks.length === 0) return null;
  return (
    <Card title={t('tasks')}>
      <ul className={styles.ticks}>
        {module.tasks.map((task) => (
          <li key={localized(task)}>
            <Icon name="flag" />
            <span>{localized(task)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Overview = ({ module }: { readonly module: ModuleDetail }): ReactElement => {
  const { t } = useTranslation('library');
  const formats = useFormats();
  const localized = useLocalized();
  return (
    <div className={styles.overview}>
      <p>{localized(module.overview)}</p>
      {module.reviewBy === null ? null : (
        <p className={styles.aside}>{t('reviewBy', { date: formats.shortDate(module.reviewBy) })}</p>
      )}
    </div>
  );
};

interface ModuleScreenProps {
  readonly packId: string;
  readonly moduleId: string;
}

/** One module: what it is for, what it brings, and everything in it to look at beforehand. */
export const ModuleScreen = ({ packId, moduleId }: ModuleScreenProps): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  const duration = useDuration();
  const module = useAsk('library.module', { packId, moduleId });
  const several = (useAsk('library.packs', {}).data?.length ?? 0) > 1;
  useFindKeys();
  return (
    <Page
      title={module.data === undefined ? t('title') : localized(module.data.title)}
      above={
        <Link href={paths.library} className={styles.back ?? ''}>
          <Icon name="arrowLeft" size={16} /> {t('title')}
        </Link>
      }
      under={
        module.data === undefined ? undefined : (
          <>
            <span>
              {localized(module.data.roleTitle)} · {t('phase', { number: module.data.phaseNumber })}:{' '}
              {localized(module.data.phaseTitle)}
            </span>
            <span className={styles.fact}>
              <Icon name="clock" size={16} /> {duration(module.data.minutes)}
            </span>
            {several ? (
              <span>{t('pack', { title: localized(module.data.packTitle), version: module.data.packVersion })}</span>
            ) : null}
            <StandingBadge standing={module.data.standing} />
          </>
        )
      }
    >
      <Read of={module}>
        {(detail) => (
          <>
            <Overview module={detail} />
            <ModuleItems module={detail} />
            <div className={styles.columns}>
              <div className={styles.column}>
                <ModuleObjectives module={detail} />
                <Tasks module={detail} />
                <ModuleWords module={detail} />
              </div>
              <ModuleAgenda module={detail} />
            </div>
          </>
        )}
      </Read>
    </Page>
  );
};
