import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SessionSummary } from '../../../preload/contract/models/session.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { dayThatMatters } from './group-sessions.ts';
import { RemoveSession } from './remove-session.tsx';
import { SessionFacts } from './session-facts.tsx';
import styles from './sessions-screen.module.css';

interface TodayCardProps {
  readonly session: SessionSummary;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** A session of today, large, with the two things one wants of it. */
export const TodayCard = ({ session, today }: TodayCardProps): ReactElement => {
  const { t } = useTranslation('sessions');
  const formats = useFormats();
  const [, go] = useLocation();
  const live = useAsk('live.view', session.status === 'live' ? {} : null).data;
  const resumed = live !== undefined && live !== null && live.resumed !== 'fresh';
  return (
    <article className={styles.today} aria-label={session.title}>
      <p className={styles.time}>{formats.timeOfDay(dayThatMatters(session, today)?.startsAt ?? '')}</p>
      <div className={styles.what}>
        <h3>{session.title || t('untitled')}</h3>
        <SessionFacts session={session} today={today} />
      </div>
      <div className={styles.buttons}>
        <RemoveSession session={session} />
        <Button onPress={() => go(paths.plan(session.id))}>{t('goPlan')}</Button>
        {session.status === 'live' ? (
          <Button kind="start" onPress={() => go(paths.present(session.id))}>
            {resumed ? t('goOn') : t('goPresent')}
          </Button>
        ) : (
          <Button kind="primary" onPress={() => go(paths.check(session.id))}>
            {t('goCheck')}
          </Button>
        )}
      </div>
    </article>
  );
};
