import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { plannedTimes } from '../../../preload/contract/agenda-times.ts';
import { dayToHold } from '../../../preload/contract/day-to-hold.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { DayChoice } from '../check-room/day-choice.tsx';
import styles from './start-cards.module.css';
import { venueClock } from './timing.ts';
import { keyCap, useLetters } from './use-letters.ts';
import { useTimes } from './use-times.ts';

interface FrameProps {
  readonly title: string;
  readonly children: ReactNode;
}

const Frame = ({ title, children }: FrameProps): ReactElement => (
  <section className={styles.card} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);

/** Before the session: one button, and what it will do. */
export const StartCard = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation(['live', 'check']);
  const times = useTimes(session.timeZone);
  const letters = useLetters();
  const start = useDo('live.start');
  const [dayId, setDayId] = useState(() => dayToHold(session.days, venueClock(Date.now(), session.timeZone).date)?.id ?? null);
  const day = session.days.find(({ id }) => id === dayId);
  const last = day === undefined ? undefined : plannedTimes(day).at(-1);
  return (
    <Frame title={t('start.title')}>
      <p>{t('start.text')}</p>
      <DayChoice session={session} dayId={dayId} onDay={setDayId} />
      {day === undefined || last === undefined ? (
        <Notice tone="warn">{t('start.noAgenda')}</Notice>
      ) : (
        <p className={styles.plan}>{t('start.agenda', { count: day.blocks.length, end: times.ofMinutes(last.end) })}</p>
      )}
      <ProblemNotice problem={start.problem} />
      <Button
        kind="start"
        size="large"
        icon="play"
        autoFocus
        isDisabled={start.pending}
        onPress={() => void start.run({ sessionId: session.id, dayId })}
      >
        {start.pending ? t('start.starting') : t(last === undefined ? 'check:startAnyway' : 'start.start')}
      </Button>
      <div className={styles.aside}>
        <h3>{t('start.keysTitle')}</h3>
        <p>
          {t('start.keysText')} {letters?.black == null ? '' : t('start.keysBlack', { key: keyCap(letters.black) })}{' '}
          {t('start.keysAll', { key: letters?.keys == null ? 'F1' : keyCap(letters.keys) })}
        </p>
      </div>
    </Frame>
  );
};

/** A session that was running on an earlier day and that nobody ended. */
export const ResumeCard = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation('live');
  const resume = useDo('live.resume');
  return (
    <Frame title={t('resume.title')}>
      <p>{t('resume.text')}</p>
      <ProblemNotice problem={resume.problem} />
      <div className={styles.actions}>
        <Button
          kind="primary"
          size="large"
          icon="play"
          isDisabled={resume.pending}
          onPress={() => void resume.run({ sessionId: session.id })}
        >
          {t('resume.resume')}
        </Button>
        <Link href={paths.finish(session.id)} className={styles.link}>
          {t('resume.finish')}
        </Link>
      </div>
    </Frame>
  );
};

/** A session that is over. */
export const EndedCard = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation('live');
  return (
    <Frame title={t('ended.title')}>
      <p>{t('ended.text')}</p>
      <Link href={paths.finish(session.id)} className={styles.link}>
        {t('ended.finish')}
      </Link>
    </Frame>
  );
};

/** Another session has the wall. */
export const OtherSessionCard = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('live');
  return (
    <Frame title={t('other.title')}>
      <p>{t('other.text')}</p>
      <Link href={paths.present(sessionId)} className={styles.link}>
        {t('other.open')}
      </Link>
    </Frame>
  );
};
