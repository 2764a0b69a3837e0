import { type FormEvent, type KeyboardEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomPerson, Stay } from '../../../preload/contract/models/presence.ts';
import { Instant } from '../../../preload/contract/models/time.ts';
import { TimeField } from '../../components/date-time-fields.tsx';
import { submitOnEnter } from '../../components/submit-on-enter.ts';
import { instantAt, venueTimeOf } from '../../hooks/venue-time.ts';
import { type NoStay, type TimeChange, timeChanges, timesOf } from '../finish/time-changes.ts';
import styles from './forms.module.css';
import type { RoomActions } from './use-room.ts';

interface TimesFormProps {
  readonly one: RoomPerson;
  readonly timeZone: string;
  /** Their last stay of the day. */
  readonly stay: Stay | NoStay;
  readonly onClose: () => void;
  readonly record: RoomActions['record'];
  readonly correct: RoomActions['correct'];
}

/** "Came in at 9:20", "left at 11:40": what was noticed late. An existing time is corrected, a missing one is entered. */
export const TimesForm = ({ one, timeZone, stay, onClose, record, correct }: TimesFormProps): ReactElement => {
  const { t } = useTranslation('room');
  const known = timesOf(stay, timeZone);
  // What is entered late was a moment ago, not twelve hours before that; a time still to come is refused in words.
  const near = venueTimeOf(Instant.parse(new Date().toISOString()), timeZone).time;
  const [came, setCame] = useState(known.came);
  const [left, setLeft] = useState(known.left);
  const [saving, setSaving] = useState(false);

  /** Enters or corrects one end of the stay. */
  const settle = ({ kind, event, date, time }: TimeChange): Promise<boolean> =>
    event === null ? record(one, kind, time, date) : correct(one, event, instantAt(date, time, timeZone));
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (saving) return;
    setSaving(true);
    let done = true;
    for (const change of timeChanges(stay, { came, left }, timeZone)) done &&= await settle(change);
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
