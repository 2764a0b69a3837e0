import { type CalendarDate, parseDate, parseTime } from '@internationalized/date';
import { type ReactElement, useState } from 'react';
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
  /** For a date that may be left out: told when it is emptied. */
  readonly onClear?: () => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** A date as year, month and day to type, with a calendar to choose from. Only whole dates are reported. */
export const DateField = ({ label, value, onChange, onClear, isDisabled, className }: DateFieldProps): ReactElement => {
  const { t } = useTranslation();
  /** A year of which not all digits are there yet (0002, 0020): it stays on the screen and is not reported. */
  const [half, setHalf] = useState<CalendarDate | null>(null);
  return (
    <AriaDatePicker<CalendarDate>
      className={cx(fieldStyles.field, className)}
      value={half ?? (value === null ? null : parseDate(value))}
      isInvalid={half !== null}
      shouldForceLeadingZeros
      isDisabled={isDisabled ?? false}
      onChange={(date) => {
        const whole = date === null || date.year >= 1900;
        setHalf(whole ? null : date);
        if (date === null) onClear?.();
        else if (whole) onChange(PlainDate.parse(date.toString()));
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
  /** Which half of the day is meant when only digits are typed into an empty field: that of this time. Morning when left out. */
  readonly near?: PlainTime;
  /** The trainer has just asked for this field. */
  readonly autoFocus?: boolean;
  readonly value: PlainTime | null;
  readonly onChange: (value: PlainTime | null) => void;
  readonly isDisabled?: boolean;
  readonly className?: string | undefined;
}

/** A time of day at the venue. Half-typed it reports nothing; emptied it reports null. */
export const TimeField = ({
  label,
  hideLabel,
  near,
  autoFocus,
  value,
  onChange,
  isDisabled,
  className,
}: TimeFieldProps): ReactElement => (
  <AriaTimeField
    {...(hideLabel ? { 'aria-label': label } : {})}
    className={cx(fieldStyles.field, className)}
    value={value === null ? null : parseTime(value)}
    isDisabled={isDisabled ?? false}
    {...(near === undefined ? {} : { placeholderValue: parseTime(near) })}
    autoFocus={autoFocus ?? false}
    onChange={(time) => onChange(time === null ? null : PlainTime.parse(time.toString().slice(0, 5)))}
  >
    {hideLabel ? null : <Label className={cx(fieldStyles.label)}>{label}</Label>}
    <DateInput className={cx(fieldStyles.group, styles.time)}>
      {(segment) => <DateSegment segment={segment} className={cx(styles.segment)} />}
    </DateInput>
  </AriaTimeField>
);
