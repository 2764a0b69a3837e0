import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomPerson } from '../../../preload/contract/models/presence.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useTimes } from '../live/use-times.ts';
import styles from './who-is-here.module.css';

interface WhoIsHereProps {
  readonly session: Session;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Who is in the room now, by name and to be read from a step away: outside, in front of the building, it is counted from. */
export const WhoIsHere = ({ session, open, onClose }: WhoIsHereProps): ReactElement => {
  const { t } = useTranslation('room');
  return (
    <Dialog title={t('here.title')} open={open} onClose={onClose} full reading>
      {open ? <Lists session={session} /> : null}
    </Dialog>
  );
};

const GROUPS = ['in', 'left', 'expected'] as const satisfies readonly RoomPerson['state'][];

const Lists = ({ session }: { readonly session: Session }): ReactElement | null => {
  const { t } = useTranslation('room');
  const times = useTimes(session.timeZone);
  const { data: room } = useAsk('presence.room', { sessionId: session.id });
  if (room === undefined) return null;
  const lastOf = ({ stays }: RoomPerson): string => {
    const stay = stays.at(-1);
    if (stay === undefined) return '';
    return stay.to === null
      ? t('since', { time: times.short(Date.parse(stay.from)) })
      : t('left', { time: times.short(Date.parse(stay.to)) });
  };
  return (
    <div className={styles.lists}>
      {GROUPS.map((state) => {
        const people = room.people.filter((one) => one.state === state);
        if (people.length === 0 && state !== 'in') return null;
        return (
          <section key={state} aria-labelledby={`here-${state}`} data-state={state}>
            <h3 id={`here-${state}`} className={styles.heading}>
              {t(`here.${state}`, { count: people.length })}
            </h3>
            <ul className={styles.people}>
              {people.map((one) => (
                <li key={one.person.id}>
                  <span className={styles.name}>{one.person.name}</span>
                  <span className={styles.about}>
                    {[lastOf(one), one.person.school || one.person.agency].filter(Boolean).join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
