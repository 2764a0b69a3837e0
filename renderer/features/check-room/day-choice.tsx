import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeld } from '../../../preload/contract/day-to-hold.ts';
import type { DayId } from '../../../preload/contract/models/ids.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Select } from '../../components/select.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import styles from './check-screen.module.css';

interface DayChoiceProps {
  readonly session: Session;
  readonly dayId: DayId | null;
  readonly onDay: (dayId: DayId) => void;
}

/** Which day of a session would be held. A day that has been held is named, and cannot be chosen. */
export const DayChoice = ({ session, dayId, onDay }: DayChoiceProps): ReactElement | null => {
  const { t } = useTranslation('check');
  const formats = useFormats();
  const days = session.days.map((day, index) => ({
    id: day.id,
    held: isHeld(day),
    label: t('dayChoice', { number: index + 1, date: formats.longDate(day.date) }),
  }));
  if (days.length < 2) return null;
  const open = days.filter(({ held }) => !held);
  const held = days.filter((day) => day.held);
  return (
    <div className={styles.days}>
      {open.length > 1 ? (
        <Select
          label={t('day')}
          choices={open.map(({ id, label }) => ({ value: id as string, label }))}
          value={dayId}
          onChange={(value) => {
            const chosen = open.find(({ id }) => id === value);
            if (chosen !== undefined) onDay(chosen.id);
          }}
        />
      ) : (
        <p className={styles.oneDay}>{open[0]?.label}</p>
      )}
      {held.length === 0 ? null : (
        <p className={styles.held}>{t('heldDays', { count: held.length, days: held.map(({ label }) => label).join('; ') })}</p>
      )}
    </div>
  );
};
