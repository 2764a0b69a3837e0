import { parseDate } from '@internationalized/date';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeld } from '../../../preload/contract/day-to-hold.ts';
import type { Day } from '../../../preload/contract/models/session.ts';
import { PlainDate } from '../../../preload/contract/models/time.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { DateField, TimeField } from '../../components/date-time-fields.tsx';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import styles from './details-tab.module.css';
import type { Plan } from './use-plan.ts';

interface DayRowProps {
  readonly plan: Plan;
  readonly day: Day;
  readonly number: number;
}

const DayRow = ({ plan, day, number }: DayRowProps): ReactElement => {
  const { t } = useTranslation('plan');
  const [asking, setAsking] = useState(false);
  /** What has been typed and is on its way to the disk: the next key goes on from it, not from what was there before. */
  const [typed, setTyped] = useState<Pick<Day, 'date' | 'startsAt'> | null>(null);
  const { date, startsAt } = typed ?? day;
  const keep = async (next: Pick<Day, 'date' | 'startsAt'>): Promise<void> => {
    setTyped(next);
    await plan.change('sessions.update-day', { dayId: day.id, ...next });
    setTyped((latest) => (latest === next ? null : latest));
  };
  const remove = (): void => {
    setAsking(false);
    void plan.change('sessions.remove-day', { dayId: day.id });
  };
  return (
    <li className={styles.day}>
      <p className={styles.dayNumber}>{t('days.one', { number })}</p>
      <DateField label={t('days.date')} value={date} onChange={(changed) => void keep({ date: changed, startsAt })} />
      <TimeField
        label={t('days.startsAt')}
        value={startsAt}
        onChange={(changed) => {
          if (changed !== null) void keep({ date, startsAt: changed });
        }}
      />
      {plan.session.days.length === 1 ? null : (
        <IconButton
          icon="trash"
          danger
          label={t('days.remove', { number })}
          onPress={() => (day.blocks.length === 0 ? remove() : setAsking(true))}
        />
      )}
      <ConfirmDialog
        title={t('days.removeTitle', { number })}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={remove}
        confirm={t('days.removeAction')}
        danger
      >
        <p>{t('days.removeText', { count: day.blocks.length })}</p>
      </ConfirmDialog>
    </li>
  );
};

/** A day that has been held is a record: its date and start are read, not changed. */
const HeldDayRow = ({ day, number }: { readonly day: Day; readonly number: number }): ReactElement => {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  return (
    <li className={styles.day}>
      <p className={styles.dayNumber}>{t('days.one', { number })}</p>
      <p className={styles.heldDay}>
        {formats.longDate(day.date)}, {formats.timeOfDay(day.startsAt)}
      </p>
      <Badge tone="good" icon="check">
        {t('day.held')}
      </Badge>
    </li>
  );
};

/** The days of a session. A new one is proposed for the day after the last. */
export const DaysCard = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const { t } = useTranslation('plan');
  const { days } = plan.session;
  const last = days.at(-1);
  return (
    <Card title={t('days.title')}>
      <ol className={styles.days}>
        {days.map((day, index) =>
          isHeld(day) ? (
            <HeldDayRow key={day.id} day={day} number={index + 1} />
          ) : (
            <DayRow key={day.id} plan={plan} day={day} number={index + 1} />
          ),
        )}
      </ol>
      {last === undefined ? null : (
        <div>
          <Button
            icon="plus"
            onPress={() =>
              void plan.change('sessions.add-day', {
                date: PlainDate.parse(parseDate(last.date).add({ days: 1 }).toString()),
                startsAt: last.startsAt,
              })
            }
          >
            {t('days.add')}
          </Button>
        </div>
      )}
    </Card>
  );
};
