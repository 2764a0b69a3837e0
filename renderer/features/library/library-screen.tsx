import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { Catalog, CatalogRole } from '../../../preload/contract/models/library.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page, Read } from '../../components/page.tsx';
import { cx } from '../../hooks/cx.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './library-screen.module.css';
import { RolePhases } from './role-phases.tsx';

const moduleCount = (role: CatalogRole): number => role.phases.reduce((count, phase) => count + phase.modules.length, 0);

interface RoleListProps {
  readonly roles: readonly CatalogRole[];
  readonly here: CatalogRole;
}

const RoleList = ({ roles, here }: RoleListProps): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  return (
    <nav aria-label={t('roles')} className={styles.roles}>
      <ul>
        {roles.map((role) => (
          <li key={role.id}>
            <Link
              href={paths.role(role.id)}
              className={cx(styles.role, role === here && styles.here)}
              {...(role === here ? { 'aria-current': 'true' as const } : {})}
            >
              <span className={styles.roleTitle}>{localized(role.title)}</span>
              <span className={styles.roleCount}>{t('modules', { count: moduleCount(role) })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Packs = ({ catalog }: { readonly catalog: Catalog }): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  return (
    <>
      {catalog.packs.map((pack) => (
        <span key={pack.id} title={t('packBy', { publisher: pack.publisher, license: pack.license })}>
          {t('pack', { title: localized(pack.title), version: pack.version })}
        </span>
      ))}
    </>
  );
};

/** Everything on board by role and phase. Without a role in the address it opens on the first that has a module. */
export const LibraryScreen = ({ roleId }: { readonly roleId?: string }): ReactElement => {
  const { t } = useTranslation('library');
  const catalog = useAsk('library.catalog', {});
  const [, go] = useLocation();
  return (
    <Page
      title={t('title')}
      under={catalog.data === undefined ? undefined : <Packs catalog={catalog.data} />}
      actions={
        <Button icon="download" onPress={() => go(paths.content)}>
          {t('content')}
        </Button>
      }
    >
      <Read of={catalog}>
        {({ roles, packs }) => {
          const here = roles.find(({ id }) => id === roleId) ?? roles.find((role) => moduleCount(role) > 0) ?? roles[0];
          if (here === undefined)
            return (
              <EmptyState
                icon="library"
                title={t('emptyTitle')}
                actions={
                  <Button kind="primary" onPress={() => go(paths.content)}>
                    {t('content')}
                  </Button>
                }
              >
                {t('emptyText')}
              </EmptyState>
            );
          return (
            <div className={styles.columns}>
              <RoleList roles={roles} here={here} />
              <RolePhases role={here} packs={packs} />
            </div>
          );
        }}
      </Read>
    </Page>
  );
};
