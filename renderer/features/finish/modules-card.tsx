import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { Card } from '../../components/card.tsx';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './finish-screen.module.css';

/** The modules of the session with the content version and seal that an auditor asks for. */
export const ModulesCard = ({ report }: { readonly report: SessionReport }): ReactElement => {
  const { t } = useTranslation('finish');
  const localized = useLocalized();
  const { modules } = report.session;
  return (
    <Card title={t('modules.title')}>
      {modules.length === 0 ? <p className={styles.soft}>{t('modules.empty')}</p> : null}
      <ul className={styles.list}>
        {modules.map((module) => (
          <li key={`${module.packId}/${module.moduleId}/${module.packVersion}`}>
            <h3>{module.title}</h3>
            <p className={styles.soft}>{t('modules.version', { pack: module.packTitle, version: module.packVersion })}</p>
            <ul className={styles.objectives}>
              {module.objectives.map((objective) => (
                <li key={objective.id}>{localized(objective.text)}</li>
              ))}
            </ul>
            <p className={styles.seal} title={module.manifestSha256}>
              {t('modules.seal', { hash: module.manifestSha256.slice(0, 12) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
};
