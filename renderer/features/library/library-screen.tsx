import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { LibraryShelf } from '../../../preload/contract/models/library.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { Page, Read } from '../../components/page.tsx';
import { askOk } from '../../hooks/ask-ok.ts';
import { cx } from '../../hooks/cx.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { LibraryFinder } from '../find/library-finder.tsx';
import { useFindKeys } from '../find/use-find-keys.ts';
import styles from './library-screen.module.css';
import { RolePhases } from './role-phases.tsx';

/** The role that was shown stays until the next is there. */
const useShelf = (roleId: string | null) =>
  useQuery({
    queryKey: ['library.shelf', { roleId }],
    queryFn: () => askOk('library.shelf', { roleId }),
    placeholderData: keepPreviousData,
  });

interface RoleListProps {
  readonly roles: LibraryShelf['roles'];
  /** Its id. */
  readonly here: string;
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
              className={cx(styles.role, role.id === here && styles.here)}
              {...(role.id === here ? { 'aria-current': 'true' as const } : {})}
            >
              <span className={styles.roleTitle}>{localized(role.title)}</span>
              <span className={styles.roleCount}>{t('modules', { count: role.modules })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Packs = ({ packs }: Pick<LibraryShelf, 'packs'>): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  return (
    <>
      {packs.map((pack) => (
        <span key={pack.id} title={t('packBy', { publisher: pack.publisher, license: pack.license })}>
          {t('pack', { title: localized(pack.title), version: pack.version })}
        </span>
      ))}
    </>
  );
};

/** Everything on board by role and phase. Without a role in the address it opens on the first that has a module. */
export const LibraryScreen = ({ roleId }: { readonly roleId?: string }): ReactElement => {
  const { t } = useTranslation(['library', 'find']);
  const shelf = useShelf(roleId ?? null);
  const [, go] = useLocation();
  useFindKeys();
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Link href={paths.words} className={styles.words ?? ''}>
            <Icon name="list" size={16} /> {t('find:glossary.open')}
          </Link>
          <Button icon="print" onPress={() => go(paths.packet)}>
            {t('packet')}
          </Button>
          <Button icon="download" onPress={() => go(paths.content)}>
            {t('content')}
          </Button>
        </>
      }
      under={shelf.data === undefined ? undefined : <Packs packs={shelf.data.packs} />}
    >
      <Read of={shelf}>
        {({ roles, here, packs }) => {
          if (here === null)
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
            <LibraryFinder>
              <div className={styles.columns}>
                <RoleList roles={roles} here={here.id} />
                <RolePhases key={here.id} role={here} packs={packs} />
              </div>
            </LibraryFinder>
          );
        }}
      </Read>
    </Page>
  );
};
