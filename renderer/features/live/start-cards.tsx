import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { plannedTimes } from '../../../preload/contract/agenda-times.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Day, Session } from '../../../preload/contract/models/session.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { Select } from '../../components/select.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import styles from './start-cards.module.css';
import { venueClock } from './timing.ts';
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

/** The day that would be held now: today's, else the first that is still to come, else the last. */
const dayOfToday = (session: Session, now: number): Day | undefined => {
  const today = venueClock(now, session.timeZone).date;
  return session.days.find(({ date }) => date === today) ?? session.days.find(({ date }) => date > today) ?? session.days.at(-1);
};

/** Before the session: one button, and what it will do. */
export const StartCard = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation(['live', 'check']);
  const language = useLanguage();
  const times = useTimes(session.timeZone);
  const start = useDo('live.start');
  const [dayId, setDayId] = useState(() => dayOfToday(session, Date.now())?.id ?? null);
  const day = session.days.find(({ id }) => id === dayId);
  const last = day === undefined ? undefined : plannedTimes(day).at(-1);
  const dateFormat = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <Frame title={t('start.title')}>
      <p>{t('start.text')}</p>
      {session.days.length < 2 ? null : (
        <Select
          label={t('start.day')}
          value={dayId}
          onChange={setDayId}
          choices={session.days.map(({ id, date }) => ({ value: id, label: dateFormat.format(new Date(`${date}T00:00:00Z`)) }))}
        />
      )}
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
        <p>{t('start.keysText')}</p>
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
