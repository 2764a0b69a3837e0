import { type KeyboardEvent, memo, type ReactElement, useCallback, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveState } from '../../../preload/contract/models/live.ts';
import type { RoomPerson } from '../../../preload/contract/models/presence.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { keepKeyboard } from '../live/regions.ts';
import { useTimes } from '../live/use-times.ts';
import { createPeopleFinder } from '../people/find-people.ts';
import { KnownPeople } from './known-people.tsx';
import { PersonRow } from './person-row.tsx';
import styles from './room-panel.module.css';
import { type Deed, useRoom } from './use-room.ts';
import { WalkInForm } from './walk-in-form.tsx';

interface RoomPanelProps {
  readonly session: Session;
  readonly dayId: LiveState['dayId'];
}

/** Who is here: a filter, a tick for each person, times that were noticed late, walk-ins, and the last tick taken back. */
export const RoomPanel = memo(({ session, dayId }: RoomPanelProps): ReactElement => {
  const { t } = useTranslation('room');
  const times = useTimes(session.timeZone);
  const actions = useRoom(session.id);
  const { room, pending, deed, problem, record, correct } = actions;
  const [query, setQuery] = useState('');
  const [walkIn, setWalkIn] = useState(false);
  const [timesOf, setTimesOf] = useState<string | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);

  const [findPeople] = useState(() => createPeopleFinder(({ person }: RoomPerson) => person));
  const people = room === undefined ? [] : findPeople(room.people, query);
  const searching = query.trim() !== '';
  const inRoom = new Set(room?.people.flatMap(({ person, state }) => (state === 'in' ? [person.id] : [])));
  const closeWalkIn = (): void => {
    setWalkIn(false);
    filter.current?.focus();
  };
  const day = session.days.find(({ id }) => id === dayId);

  // Rows are drawn anew only when their person has changed: the handler keeps its identity.
  const recordNow = useEffectEvent(record);
  const toggle = useCallback((one: RoomPerson): void => void recordNow(one, one.state === 'in' ? 'out' : 'in', null), []);
  const openTimes = useCallback((id: string): void => setTimesOf((open) => (open === id ? null : id)), []);

  const onFilterKey = (event: KeyboardEvent): void => {
    const first = people[0];
    if (event.key === 'Enter' && searching) {
      event.preventDefault();
      if (first === undefined) setWalkIn(true);
      else {
        toggle(first);
        // The next name can be typed at once.
        filter.current?.select();
      }
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      list.current?.querySelector<HTMLElement>('[role="checkbox"]')?.focus();
    }
  };
  const onListKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLElement) || event.target.role !== 'checkbox') return;
    event.preventDefault();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role="checkbox"]') ?? [])];
    (rows[rows.indexOf(event.target) + by] ?? (by === -1 ? filter.current : null))?.focus();
  };

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <p className={styles.counts}>
          {room === undefined ? '' : t('counts', { in: room.inRoom, expected: room.expected })}
          <button
            type="button"
            className={styles.walkIn}
            aria-expanded={walkIn}
            {...keepKeyboard}
            onClick={() => setWalkIn((open) => !open)}
          >
            <Icon name="personPlus" size={16} />
            {t('walkIn')}
          </button>
        </p>
        <div className={styles.filter}>
          <Icon name="search" size={16} />
          <input
            ref={filter}
            type="text"
            data-first-focus=""
            aria-label={t('filter')}
            placeholder={t('filter')}
            title={t('filterHint')}
            autoComplete="off"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={onFilterKey}
          />
        </div>
        {walkIn ? (
          <WalkInForm
            name={searching && people.length === 0 ? query.trim() : ''}
            onClose={closeWalkIn}
            known={(name) => (
              <KnownPeople
                sessionId={session.id}
                name={name}
                inRoom={inRoom}
                onPick={async (person) => {
                  if (!(await actions.comesIn(person.id))) return;
                  setQuery('');
                  closeWalkIn();
                }}
              />
            )}
            onAdd={async (person) => {
              const done = await actions.walkIn(person);
              if (done) setQuery('');
              return done;
            }}
          />
        ) : null}
        <ProblemNotice problem={problem} />
        {deed === null ? null : <DeedLine deed={deed} time={times.short} onUndo={() => void actions.undo(deed)} />}
      </div>
      {room !== undefined && room.people.length === 0 && !searching ? <p className={styles.empty}>{t('empty')}</p> : null}
      {searching && people.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('noMatch', { query: query.trim() })}</p>
          {walkIn ? null : (
            <button type="button" className={styles.walkIn} {...keepKeyboard} onClick={() => setWalkIn(true)}>
              <Icon name="personPlus" size={16} />
              {t('walkInNamed', { name: query.trim() })}
            </button>
          )}
        </div>
      ) : null}
      <ul ref={list} className={styles.list} aria-label={t('list')} onKeyDown={onListKey}>
        {people.map((one, index) => (
          <PersonRow
            key={one.person.id}
            one={one}
            first={searching && index === 0}
            pending={pending.has(one.person.id)}
            timesOpen={timesOf === one.person.id}
            timeZone={session.timeZone}
            day={day}
            onToggle={toggle}
            onTimes={openTimes}
            record={record}
            correct={correct}
          />
        ))}
      </ul>
    </div>
  );
});

interface DeedLineProps {
  readonly deed: Deed;
  readonly time: (epochMs: number) => string;
  readonly onUndo: () => void;
}

/** What was just done, once it is on disk, and the way back. */
const DeedLine = ({ deed, time, onUndo }: DeedLineProps): ReactElement => {
  const { t } = useTranslation('room');
  const at = deed.at === null ? '' : time(Date.parse(deed.at));
  const { name } = deed;
  return (
    <p className={styles.deed}>
      <span>
        {deed.kind === 'undone' ? t('undone', { name }) : t(deed.kind === 'in' ? 'didIn' : 'didOut', { name, time: at })}
      </span>
      {deed.event === null ? null : (
        <button type="button" className={styles.undo} {...keepKeyboard} onClick={onUndo}>
          <Icon name="undo" size={16} />
          {t('undo')}
        </button>
      )}
    </p>
  );
};
