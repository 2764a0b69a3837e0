import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventId } from '../../../preload/contract/models/ids.ts';
import type { Problem } from '../../../preload/contract/models/problem.ts';
import type { Attendee } from '../../../preload/contract/models/report.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { Button } from '../../components/button.tsx';
import { TimeField } from '../../components/date-time-fields.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { TextField } from '../../components/text-field.tsx';
import { askOk } from '../../hooks/ask-ok.ts';
import { problemOf } from '../../hooks/problem-error.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { useOperator } from '../../hooks/use-operator.ts';
import { instantAt } from '../../hooks/venue-time.ts';
import styles from './finish-screen.module.css';
import { type StayTimes, timeChanges, timesOf } from './time-changes.ts';

interface FixTimesDialogProps {
  readonly attendee: Attendee;
  readonly session: Session;
  readonly onClose: () => void;
}

/** Puts a person's times right. Each change is an event of its own; the first time is kept. */
export const FixTimesDialog = ({ attendee, session, onClose }: FixTimesDialogProps): ReactElement => {
  const { t } = useTranslation(['finish', 'common']);
  const formats = useFormats();
  const { timeZone } = session;
  const [times, setTimes] = useState<ReadonlyMap<EventId, StayTimes>>(
    () => new Map(attendee.stays.map((stay) => [stay.inEvent, timesOf(stay, timeZone)])),
  );
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, setPending] = useState(false);
  const operator = useOperator();
  // Asked here when nobody has answered today: a correction without a name is worth little. Once answered, the field stays as it is.
  const [asksWho] = useState(operator.answered === false);
  const [who, setWho] = useState(operator.name);

  const save = async (): Promise<void> => {
    if (asksWho && !(await operator.answer(who))) return;
    setPending(true);
    try {
      for (const stay of attendee.stays) {
        for (const change of timeChanges(stay, times.get(stay.inEvent) ?? timesOf(stay, timeZone), timeZone)) {
          if (change.event === null) {
            const { kind, time, date } = change;
            await askOk('presence.record', { sessionId: session.id, personId: attendee.person.id, kind, at: time, date });
          } else {
            const at = instantAt(change.date, change.time, timeZone);
            await askOk('presence.correct', { sessionId: session.id, eventId: change.event, at, reason });
          }
        }
      }
      onClose();
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setPending(false);
    }
  };

  return (
    <Dialog
      title={t('fix.title', { name: attendee.person.name })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:actions.cancel')}</Button>
          <Button kind="primary" isDisabled={pending || (asksWho && who.trim() === '')} onPress={() => void save()}>
            {t('fix.save')}
          </Button>
        </>
      }
    >
      <ul className={styles.stays}>
        {attendee.stays.map((stay) => {
          const held = times.get(stay.inEvent) ?? timesOf(stay, timeZone);
          const set = (change: Partial<StayTimes>): void => setTimes(new Map([...times, [stay.inEvent, { ...held, ...change }]]));
          const day = session.days.find(({ id }) => id === stay.dayId);
          return (
            <li key={stay.inEvent} className={styles.stayFields}>
              {day === undefined ? null : <p className={styles.soft}>{formats.longDate(day.date)}</p>}
              <TimeField label={t('fix.came')} value={held.came} onChange={(came) => set({ came })} />
              <TimeField label={t('fix.left')} value={held.left} onChange={(left) => set({ left })} />
              {stay.to === null ? <p className={styles.soft}>{t('fix.stillIn')}</p> : null}
            </li>
          );
        })}
      </ul>
      <TextField label={t('fix.reason')} hint={t('fix.reasonHint')} value={reason} onChange={setReason} maxLength={400} />
      {asksWho ? <TextField label={t('fix.who')} value={who} onChange={setWho} maxLength={200} /> : null}
      <ProblemNotice problem={problem ?? operator.problem} />
      <Notice>{t('fix.log')}</Notice>
    </Dialog>
  );
};
