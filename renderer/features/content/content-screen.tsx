import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { InstalledPack } from '../../../preload/contract/models/content-pack.ts';
import { paths } from '../../app/routes.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Page, Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { useLivePart } from '../live/use-live.ts';
import styles from './content.module.css';
import { InstallCard } from './install-card.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { PackCard } from './pack-card.tsx';
import { useWork } from './use-work.ts';
import { VerifyCard } from './verify-card.tsx';
import { WorkCard } from './work-card.tsx';

const Packs = ({ packs, busy }: { readonly packs: readonly InstalledPack[]; readonly busy: boolean }): ReactElement => {
  const { t } = useTranslation('content');
  const described = useAsk('library.packs', {}).data;
  if (packs.length === 0)
    return (
      <EmptyState icon="library" title={t('none.title')}>
        {t('none.text')}
      </EmptyState>
    );
  return (
    <>
      {packs.map((pack) => (
        <PackCard
          key={pack.id}
          pack={pack}
          busy={busy}
          coverage={described?.find(({ manifestSha256 }) => manifestSha256 === pack.manifestSha256)?.coverage ?? []}
        />
      ))}
    </>
  );
};

/** Work shows where it was begun. A button that goes away with its card leaves the keyboard there. */
const Part = ({ kind, children }: { readonly kind: 'work' | 'card'; readonly children: ReactNode }): ReactElement => {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    if (before.current === kind) return;
    before.current = kind;
    if (document.activeElement === document.body) part.current?.focus({ preventScroll: true });
  }, [kind]);
  return (
    <div ref={part} tabIndex={-1} className={styles.part}>
      {children}
    </div>
  );
};

/** Content on this laptop: what is installed, what a stick would bring, and whether all of it is as it was published. */
export const ContentScreen = (): ReactElement => {
  const { t } = useTranslation(['content', 'library']);
  const formats = useFormats();
  const list = useAsk('packs.list', {});
  const { work, running, putAway } = useWork();
  const isLive = useLivePart(({ state }) => state.sessionId) !== undefined;
  const busy = running !== null;
  return (
    <Page
      title={t('title')}
      above={
        <Link href={paths.library} className={styles.back ?? ''}>
          <Icon name="arrowLeft" size={16} /> {t('library:title')}
        </Link>
      }
      under={list.data === undefined ? undefined : t('free', { size: formats.size(list.data.freeBytes) })}
    >
      {isLive ? <Notice tone="warn">{t('live')}</Notice> : null}
      <Read of={list}>
        {({ packs, interrupted }) => (
          <>
            <OutcomeNotice work={work} packs={packs} onRead={putAway} />
            <Part kind={running?.kind === 'install' ? 'work' : 'card'}>
              {running?.kind === 'install' ? (
                <WorkCard running={running} />
              ) : (
                <InstallCard interrupted={interrupted} busy={busy} isLive={isLive} />
              )}
            </Part>
            <Packs packs={packs} busy={busy} />
            <Part kind={running !== null && running.kind !== 'install' ? 'work' : 'card'}>
              {running !== null && running.kind !== 'install' ? (
                <WorkCard running={running} />
              ) : (
                <VerifyCard verified={work.state === 'verified' ? work : null} busy={busy} />
              )}
            </Part>
          </>
        )}
      </Read>
    </Page>
  );
};
