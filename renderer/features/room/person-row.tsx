import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomPerson } from '../../../preload/contract/models/presence.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { Instant } from '../../../preload/contract/models/time.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { noStay } from '../finish/time-changes.ts';
import { keepKeyboard } from '../live/regions.ts';
import { useTimes } from '../live/use-times.ts';
import styles from './person-row.module.css';
import { TimesForm } from './times-form.tsx';
import type { RoomActions } from './use-room.ts';

interface PersonRowProps {
  readonly one: RoomPerson;
  /** Enter in the filter ticks this one. */
  readonly first: boolean;
  readonly pending: boolean;
  readonly timesOpen: boolean;
  readonly timeZone: string;
  /** The day that is being held. */
  readonly day: Day | undefined;
  readonly onToggle: (one: RoomPerson) => void;
  readonly onTimes: (id: string) => void;
  readonly record: RoomActions['record'];
  readonly correct: RoomActions['correct'];
}

/** The handlers of the times' form change with every drawing of the panel; only a form that is open has to follow. */
const same = (before: PersonRowProps, after: PersonRowProps): boolean =>
  !after.timesOpen &&
  !before.timesOpen &&
  before.one === after.one &&
  before.first === after.first &&
  before.pending === after.pending &&
  before.timeZone === after.timeZone &&
  before.day?.id === after.day?.id;

/** A person: the whole line ticks in or out; the clock beside it opens the times. */
export const PersonRow = memo((props: PersonRowProps): ReactElement => {
  const { one, first, pending, timesOpen, timeZone, day, onToggle, onTimes, record, correct } = props;
  const { t } = useTranslation('room');
  const times = useTimes(timeZone);
  const { person, state, walkIn } = one;
  // Days that were held before have stays too.
  const stay = one.stays.findLast(({ dayId }) => dayId === day?.id);
  const at = (instant: string | null | undefined): string => (instant == null ? '' : times.short(Date.parse(instant)));
  const status = pending
    ? t('saving')
    : state === 'in'
      ? t('since', { time: at(stay?.from) })
      : state === 'left'
        ? t('left', { time: at(stay?.to) })
        : t('expected');
  const marks = [stay?.backfilled ? t('backfilled') : '', walkIn ? t('walkInMark') : '', person.school || person.agency]
    .filter(Boolean)
    .join(' · ');
  return (
    <li className={styles.row} data-state={state} data-first={first}>
      {/* biome-ignore lint/a11y/useSemanticElements: an input cannot hold the name, the time and the school */}
      <button
        type="button"
        role="checkbox"
        aria-checked={state === 'in'}
        aria-busy={pending}
        className={styles.tick}
        {...keepKeyboard}
        onClick={() => {
          if (!pending) onToggle(one);
        }}
      >
        <span className={styles.box}>{state === 'in' ? <Icon name="check" size={16} /> : null}</span>
        <span className={styles.words}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.under}>
            <span className={styles.status}>{status}</span>
            {marks === '' ? null : (
              <span className={styles.marks} title={marks}>
                {marks}
              </span>
            )}
          </span>
        </span>
      </button>
      <button
        type="button"
        className={styles.times}
        aria-label={t('times', { name: person.name })}
        aria-expanded={timesOpen}
        {...keepKeyboard}
        onClick={() => onTimes(person.id)}
      >
        <Icon name="clock" size={20} />
      </button>
      {timesOpen && day !== undefined ? (
        <TimesForm
          one={one}
          timeZone={timeZone}
          stay={stay ?? noStay(day.startedAt ?? Instant.parse(new Date().toISOString()))}
          onClose={() => onTimes(person.id)}
          record={record}
          correct={correct}
        />
      ) : null}
    </li>
  );
}, same);
