import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { CatalogPack, CatalogRole, ModuleSummary } from '../../../preload/contract/models/library.ts';
import { paths } from '../../app/routes.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { useDuration } from '../../hooks/use-formats.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { kindWord } from './item-words.ts';
import styles from './library-screen.module.css';
import { StandingBadge } from './standing-badge.tsx';

interface ModuleCardProps {
  readonly module: ModuleSummary;
  /** Which pack it is from, where there is more than one. */
  readonly pack: CatalogPack | null;
}

const ModuleCard = ({ module, pack }: ModuleCardProps): ReactElement => {
  const { t } = useTranslation(['library', 'common']);
  const localized = useLocalized();
  const duration = useDuration();
  const kinds = [...new Set(module.itemKinds)].map((kind) => t(`common:itemKinds.${kindWord(kind)}`));
  return (
    <article className={styles.module}>
      <h4>
        <Link href={paths.module(module.packId, module.moduleId)} className={styles.moduleLink ?? ''}>
          {localized(module.title)}
        </Link>
      </h4>
      <p className={styles.overview}>{localized(module.overview)}</p>
      <p className={styles.facts}>
        <span className={styles.fact}>
          <Icon name="clock" size={16} /> {duration(module.minutes)}
        </span>
        <span>{t('hasItems', { kinds: kinds.join(', ') })}</span>
        {pack === null ? null : <span>{t('pack', { title: localized(pack.title), version: pack.version })}</span>}
        <StandingBadge standing={module.standing} />
      </p>
    </article>
  );
};

interface RolePhasesProps {
  readonly role: CatalogRole;
  /** All that are on board. */
  readonly packs: readonly CatalogPack[];
}

/** One role: what this person does, and its modules along its phases. */
export const RolePhases = ({ role, packs }: RolePhasesProps): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  return (
    <section aria-labelledby="role-title" className={styles.detail}>
      <header className={styles.roleHeader}>
        <h2 id="role-title">{localized(role.title)}</h2>
        <p>{localized(role.summary)}</p>
        <StandingBadge standing={role.standing} />
      </header>
      <ol className={styles.phases} aria-label={t('phases', { role: localized(role.title) })}>
        {role.phases.map((phase) => (
          <li key={phase.id} className={styles.phase}>
            <p className={styles.number}>{phase.number}</p>
            <div className={styles.phaseBody}>
              <div className={styles.phaseTitle}>
                <p className={styles.phaseWord}>{t('phase', { number: phase.number })}</p>
                <h3>{localized(phase.title)}</h3>
                <StandingBadge standing={phase.standing} />
              </div>
              {phase.modules.length === 0 ? <p className={styles.nothing}>{t('noModules')}</p> : null}
              {phase.modules.map((module) => (
                <ModuleCard
                  key={`${module.packId}/${module.moduleId}`}
                  module={module}
                  pack={packs.length < 2 ? null : (packs.find(({ id }) => id === module.packId) ?? null)}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
