import { type FormEvent, type KeyboardEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomPerson } from '../../../preload/contract/models/presence.ts';
import { type PlainDate, PlainTime } from '../../../preload/contract/models/time.ts';
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
    in: stay === undefined ? '' : venueTimeOf(stay.from, timeZone).time,
    out: stay?.to == null ? '' : venueTimeOf(stay.to, timeZone).time,
  };
  const [came, setCame] = useState<string>(known.in);
  const [left, setLeft] = useState<string>(known.out);
  const [saving, setSaving] = useState(false);

  /** Enters or corrects one end of the stay; true when there was nothing to do. */
  const settle = async (kind: 'in' | 'out', typed: string): Promise<boolean> => {
    const time = PlainTime.safeParse(typed);
    if (!time.success || typed === known[kind]) return true;
    const event = kind === 'in' ? stay?.inEvent : stay?.outEvent;
    return event == null ? record(one, kind, time.data) : correct(one, event, instantAt(date, time.data, timeZone));
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
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
    <form className={styles.times} onSubmit={(event) => void save(event)} onKeyDown={onKeyDown}>
      <label>
        <span>{t('cameInAt')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the trainer has just asked for this field */}
        <input type="time" value={came} autoFocus onChange={(event) => setCame(event.currentTarget.value)} />
      </label>
      <label>
        <span>{t('leftAt')}</span>
        <input
          type="time"
          value={left}
          disabled={came === '' && one.state === 'expected'}
          onChange={(event) => setLeft(event.currentTarget.value)}
        />
      </label>
      <button type="submit" disabled={saving}>
        {saving ? t('saving') : t('saveTime')}
      </button>
    </form>
  );
};
