import { memo, type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { plannedTimes } from '../../../preload/contract/agenda-times.ts';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Day, Session } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import styles from './agenda-rail.module.css';
import { send } from './live-commands.ts';
import { keepKeyboard, region } from './regions.ts';
import { useTimes } from './use-times.ts';

interface AgendaRailProps {
  readonly view: LiveView;
  readonly session: Session;
  readonly day: Day | undefined;
}

/** The day's agenda: where we are, what may be left out, and a click away from anywhere in it. */
export const AgendaRail = ({ view, session, day }: AgendaRailProps): ReactElement => (
  <Rail blockId={view.state.blockId} visits={view.state.visits} timeZone={session.timeZone} day={day} />
);

/** Brings an item into sight by scrolling its list alone: in one column the page must stay on the slide. */
const scrollWithin = (list: HTMLElement, item: HTMLElement): void => {
  const [outer, inner] = [list.getBoundingClientRect(), item.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
};

interface RailProps {
  readonly blockId: LiveView['state']['blockId'];
  readonly visits: LiveView['state']['visits'];
  readonly timeZone: string;
  readonly day: Day | undefined;
}

const Rail = memo(({ blockId, visits, timeZone, day }: RailProps): ReactElement => {
  const { t } = useTranslation('live');
  const times = useTimes(timeZone);
  const rail = useRef<HTMLElement>(null);
  const now = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item is the occasion
  useEffect(() => {
    if (rail.current !== null && now.current !== null) scrollWithin(rail.current, now.current);
  }, [blockId]);
  const visited = new Set(visits.map((visit) => visit.blockId));
  return (
    <nav ref={rail} className={styles.rail} {...region(t('regions.agenda'))}>
      <ol className={styles.list}>
        {(day === undefined ? [] : plannedTimes(day)).map(({ block, start }) => {
          const here = block.id === blockId;
          const done = !here && visited.has(block.id);
          return (
            <li key={block.id} ref={here ? now : null}>
              <button
                type="button"
                className={styles.item}
                data-here={here}
                data-done={done}
                {...(here ? { 'aria-current': 'step' as const } : {})}
                {...keepKeyboard}
                onClick={() => send({ kind: 'go-to-block', blockId: block.id })}
              >
                <span className={styles.when}>
                  {times.ofMinutes(start)}
                  {block.lockedStart === null ? null : <Icon name="lock" size={16} />}
                </span>
                <span className={styles.what}>
                  <span className={styles.title}>{block.title}</span>
                  <span className={styles.marks}>
                    <span>{t('next.blockMinutes', { count: block.minutes })}</span>
                    {block.optional ? <span className={styles.optional}>{t('agenda.optional')}</span> : null}
                    {done ? (
                      <span className={styles.done}>
                        <Icon name="check" size={16} />
                        {t('agenda.done')}
                      </span>
                    ) : null}
                    {here ? <span className={styles.now}>{t('agenda.now')}</span> : null}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
