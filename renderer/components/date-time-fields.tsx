import { type CalendarDate, parseDate, parseTime } from '@internationalized/date';
import type { ReactElement } from 'react';
import {
  DatePicker as AriaDatePicker,
  TimeField as AriaTimeField,
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Label,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { cx } from '../hooks/cx.ts';
import styles from './date-time-fields.module.css';
import fieldStyles from './field.module.css';
import { Icon } from './icons/icon.tsx';

interface DateFieldProps {
  readonly label: string;
  readonly value: PlainDate | null;
  readonly onChange: (value: PlainDate) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A date as year, month and day to type, with a calendar to choose from. Only whole dates are reported. */
export const DateField = ({ label, value, onChange, isDisabled, className }: DateFieldProps): ReactElement => {
  const { t } = useTranslation();
  return (
    <AriaDatePicker<CalendarDate>
      className={cx(fieldStyles.field, className)}
      value={value === null ? null : parseDate(value)}
      shouldForceLeadingZeros
      isDisabled={isDisabled ?? false}
      onChange={(date) => {
        if (date !== null && date.year >= 1900) onChange(PlainDate.parse(date.toString()));
      }}
    >
      <Label className={cx(fieldStyles.label)}>{label}</Label>
      <Group className={cx(fieldStyles.group)}>
        <DateInput className={cx(styles.input)}>
          {(segment) => <DateSegment segment={segment} className={cx(styles.segment)} />}
        </DateInput>
        <Button className={cx(styles.open)} aria-label={t('openCalendar')}>
          <Icon name="calendar" />
        </Button>
      </Group>
      <Popover className={cx(styles.popover)}>
        <Dialog className={cx(styles.dialog)}>
          <Calendar>
            <header className={styles.month}>
              <Button slot="previous" className={cx(styles.open)} aria-label={t('previousMonth')}>
                <Icon name="chevronLeft" />
              </Button>
              <Heading className={cx(styles.monthName)} />
              <Button slot="next" className={cx(styles.open)} aria-label={t('nextMonth')}>
                <Icon name="chevronRight" />
              </Button>
            </header>
            <CalendarGrid className={cx(styles.grid)}>
              {(date) => <CalendarCell date={date} className={cx(styles.cell)} />}
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
};

interface TimeFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: PlainTime | null;
  readonly onChange: (value: PlainTime | null) => void;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** A time of day at the venue. Half-typed it reports nothing; emptied it reports null. */
export const TimeField = ({ label, hideLabel, value, onChange, isDisabled, className }: TimeFieldProps): ReactElement => (
  <AriaTimeField
    {...(hideLabel ? { 'aria-label': label } : {})}
    className={cx(fieldStyles.field, className)}
    value={value === null ? null : parseTime(value)}
    isDisabled={isDisabled ?? false}
    onChange={(time) => onChange(time === null ? null : PlainTime.parse(time.toString().slice(0, 5)))}
  >
    {hideLabel ? null : <Label className={cx(fieldStyles.label)}>{label}</Label>}
    <DateInput className={cx(fieldStyles.group, styles.time)}>
      {(segment) => <DateSegment segment={segment} className={cx(styles.segment)} />}
    </DateInput>
  </AriaTimeField>
);
