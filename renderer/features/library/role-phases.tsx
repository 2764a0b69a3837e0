import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactElement, useLayoutEffect, useMemo, useRef, useState } from 'react';
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

type Phase = CatalogRole['phases'][number];

/** A line of the list: the head of a phase, one of its modules, or that it has none. */
type Line =
  | { readonly kind: 'phase' | 'nothing'; readonly key: string; readonly phase: Phase }
  | { readonly kind: 'module'; readonly key: string; readonly module: ModuleSummary };

const linesOf = (role: CatalogRole): readonly Line[] =>
  role.phases.flatMap((phase): readonly Line[] => [
    { kind: 'phase', key: phase.id, phase },
    ...(phase.modules.length === 0 ? [{ kind: 'nothing' as const, key: `${phase.id} nothing`, phase }] : []),
    ...phase.modules.map((module) => ({
      kind: 'module' as const,
      key: `${phase.id} ${module.packId}/${module.moduleId}`,
      module,
    })),
  ]);

/** About so high before they are measured, in pixels. */
const HEIGHTS: Readonly<Record<Line['kind'], number>> = { phase: 76, nothing: 64, module: 190 };
/** Lines that are drawn beyond what is in sight: a role of the usual size is there as a whole. */
const BEYOND = 8;

/** One role: what this person does, and its modules along its phases. Only what is near the window's part of it is drawn. */
export const RolePhases = ({ role, packs }: RolePhasesProps): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  const list = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  const lines = useMemo(() => linesOf(role), [role]);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => list.current?.closest('main') ?? null,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? 'module'],
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: BEYOND,
    scrollMargin: above,
  });
  useLayoutEffect(() => {
    const box = list.current;
    const scroller = box?.closest('main');
    if (box == null || scroller == null) return;
    setAbove(box.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }, []);
  const shown = virtual.getVirtualItems();
  return (
    <section aria-labelledby="role-title" className={styles.detail}>
      <header className={styles.roleHeader}>
        <h2 id="role-title">{localized(role.title)}</h2>
        <p>{localized(role.summary)}</p>
        <StandingBadge standing={role.standing} />
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and a list may not hold lines that are absent while out of sight */}
      <div
        ref={list}
        role="group"
        aria-label={t('phases', { role: localized(role.title) })}
        className={styles.phases}
        style={{ height: virtual.getTotalSize() }}
      >
        {shown.map(({ index, key, start }) => {
          const line = lines[index];
          return line === undefined ? null : (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.line}
              data-kind={line.kind}
              data-last={index === lines.length - 1}
              style={{ transform: `translateY(${start - above}px)` }}
            >
              <RoleLine line={line} packs={packs} />
            </div>
          );
        })}
      </div>
    </section>
  );
};

interface RoleLineProps {
  readonly line: Line;
  readonly packs: readonly CatalogPack[];
}

/** Drawn once, however far the list is scrolled. */
const RoleLine = memo(({ line, packs }: RoleLineProps): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  switch (line.kind) {
    case 'module':
      return (
        <ModuleCard
          module={line.module}
          pack={packs.length < 2 ? null : (packs.find(({ id }) => id === line.module.packId) ?? null)}
        />
      );
    case 'nothing':
      return <p className={styles.nothing}>{t('noModules')}</p>;
    case 'phase':
      return (
        <>
          <p className={styles.number}>{line.phase.number}</p>
          <div className={styles.phaseTitle}>
            <p className={styles.phaseWord}>{t('phase', { number: line.phase.number })}</p>
            <h3>{localized(line.phase.title)}</h3>
            <StandingBadge standing={line.phase.standing} />
          </div>
        </>
      );
  }
});
