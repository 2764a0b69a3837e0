import i18next from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../../../preload/contract/agenda-times.ts';
import { isHeld } from '../../../preload/contract/day-to-hold.ts';
import type { Block, BlockDraft, Day } from '../../../preload/contract/models/session.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { useDuration, useFormats } from '../../hooks/use-formats.ts';
import { AgendaList } from './agenda-list.tsx';
import styles from './agenda-tab.module.css';
import { daySums } from './day-sums.ts';
import { HeldAgenda } from './held-agenda.tsx';
import type { Plan } from './use-plan.ts';

interface DayAgendaProps {
  readonly plan: Plan;
  readonly day: Day;
  /** From 1. */
  readonly number: number;
  readonly onEdit: (id: Block['id']) => void;
  readonly onAddModule: () => void;
}

type OwnKind = 'break' | 'lunch' | 'instruction';

const MINUTES: Readonly<Record<OwnKind, number>> = { break: 15, lunch: 45, instruction: 20 };

const DayHead = ({
  day,
  number,
  dayCount,
}: {
  readonly day: Day;
  readonly number: number;
  readonly dayCount: number;
}): ReactElement => {
  const { t } = useTranslation('plan');
  const formats = useFormats();
  const duration = useDuration();
  const sums = daySums(day);
  const date = formats.longDate(day.date);
  return (
    <header className={styles.head}>
      <h2 id={`day-${day.id}`} className={styles.dayTitle}>
        {dayCount === 1 ? date : t('day.heading', { number, date })}
        {isHeld(day) ? (
          <Badge tone="good" icon="check">
            {t('day.held')}
          </Badge>
        ) : null}
      </h2>
      <p className={styles.sums}>
        <span>
          {t('day.starts', { time: formats.timeOfDay(day.startsAt) })}
          {sums.end === null ? null : (
            <>
              , <strong>{t('day.ends', { time: formats.timeOfDay(timeOf(sums.end)) })}</strong>
            </>
          )}
        </span>
        {sums.end === null ? null : (
          <>
            <span>{t('day.total', { total: duration(sums.minutes) })}</span>
            <span>{t('day.credit', { total: duration(sums.creditableMinutes) })}</span>
          </>
        )}
      </p>
    </header>
  );
};

/** One day: its sums and its items. */
export const DayAgenda = ({ plan, day, number, onEdit, onAddModule }: DayAgendaProps): ReactElement => {
  return (
    <section aria-labelledby={`day-${day.id}`} className={styles.day}>
      <DayHead day={day} number={number} dayCount={plan.session.days.length} />
      {isHeld(day) ? <HeldAgenda day={day} /> : <OpenAgenda plan={plan} day={day} onEdit={onEdit} onAddModule={onAddModule} />}
    </section>
  );
};

/** A day that is still to be held: its items can be moved and changed, and more can be added. */
const OpenAgenda = ({ plan, day, onEdit, onAddModule }: Omit<DayAgendaProps, 'number'>): ReactElement => {
  const { t } = useTranslation(['plan', 'common']);

  const add = async (kind: OwnKind): Promise<void> => {
    // It stands on the wall, so it is named in the wall's language.
    const inWallLanguage = i18next.getFixedT(plan.session.language, ['plan', 'common']);
    const block: BlockDraft = {
      dayId: day.id,
      kind,
      title: kind === 'instruction' ? inWallLanguage('plan:add.newItem') : inWallLanguage(`common:blockKinds.${kind}`),
      minutes: MINUTES[kind],
      optional: false,
      creditable: kind === 'instruction',
      lockedStart: null,
      ledBy: '',
      item: null,
      slideId: null,
    };
    const session = await plan.change('blocks.add', { block, position: null });
    const added = session?.days.find(({ id }) => id === day.id)?.blocks.at(-1);
    if (kind === 'instruction' && added !== undefined) onEdit(added.id);
  };

  return (
    <>
      {day.blocks.length === 0 ? (
        <EmptyState icon="list" title={t('day.empty')}>
          {t('day.emptyText')}
        </EmptyState>
      ) : (
        <AgendaList plan={plan} day={day} onEdit={onEdit} />
      )}
      <div className={styles.adders}>
        <Button kind="primary" icon="plus" onPress={onAddModule}>
          {t('add.module')}
        </Button>
        <Button icon="cup" onPress={() => void add('break')}>
          {t('add.break')}
        </Button>
        <Button icon="sun" onPress={() => void add('lunch')}>
          {t('add.lunch')}
        </Button>
        <Button icon="plus" onPress={() => void add('instruction')}>
          {t('add.other')}
        </Button>
      </div>
      {day.blocks.length < 2 ? null : <p className={styles.hint}>{t('day.hint')}</p>}
    </>
  );
};
