import { type FormEvent, type KeyboardEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomPerson } from '../../../preload/contract/models/presence.ts';
import { Instant, type PlainDate, type PlainTime } from '../../../preload/contract/models/time.ts';
import { TimeField } from '../../components/date-time-fields.tsx';
import { submitOnEnter } from '../../components/submit-on-enter.ts';
import { instantAt, venueTimeOf } from '../../hooks/venue-time.ts';
import styles from './forms.module.css';
import type { RoomActions } from './use-room.ts';

interface TimesFormProps {
  readonly one: RoomPerson;
  readonly timeZone: string;
  readonly date: PlainDate;
  readonly onClose: () => void;
  readonly record: RoomActions['record'];
  readonly correct: RoomActions['correct'];
}

/** "Came in at 9:20", "left at 11:40": what was noticed late. An existing time is corrected, a missing one is entered. */
export const TimesForm = ({ one, timeZone, date, onClose, record, correct }: TimesFormProps): ReactElement => {
  const { t } = useTranslation('room');
  const stay = one.stays.at(-1);
  const known = {
    in: stay === undefined ? null : venueTimeOf(stay.from, timeZone).time,
    out: stay?.to == null ? null : venueTimeOf(stay.to, timeZone).time,
  };
  // What is entered late was a moment ago, not twelve hours before that; a time still to come is refused in words.
  const near = venueTimeOf(Instant.parse(new Date().toISOString()), timeZone).time;
  const [came, setCame] = useState(known.in);
  const [left, setLeft] = useState(known.out);
  const [saving, setSaving] = useState(false);

  /** Enters or corrects one end of the stay; true when there was nothing to do. */
  const settle = async (kind: 'in' | 'out', time: PlainTime | null): Promise<boolean> => {
    if (time === null || time === known[kind]) return true;
    const event = kind === 'in' ? stay?.inEvent : stay?.outEvent;
    return event == null ? record(one, kind, time) : correct(one, event, instantAt(date, time, timeZone));
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    const done = (await settle('in', came)) && (await settle('out', left));
    setSaving(false);
    if (done) onClose();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  return (
    <form className={styles.times} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown} onKeyDownCapture={submitOnEnter}>
      <TimeField label={t('cameInAt')} value={came} near={near} autoFocus onChange={setCame} className={styles.time} />
      <TimeField
        label={t('leftAt')}
        value={left}
        near={near}
        isDisabled={came === null && one.state === 'expected'}
        onChange={setLeft}
        className={styles.time}
      />
      <button type="submit" disabled={saving}>
        {saving ? t('saving') : t('saveTime')}
      </button>
    </form>
  );
};
