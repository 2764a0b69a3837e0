import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionSummary } from '../../../preload/contract/models/session.ts';
import { Badge } from '../../components/badge.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { useDuration } from '../../hooks/use-formats.ts';
import { heldDays } from './group-sessions.ts';
import styles from './sessions-screen.module.css';

interface SessionFactsProps {
  readonly session: SessionSummary;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The line under a session's title: its standing, where, how long, how many. */
export const SessionFacts = ({ session, today }: SessionFactsProps): ReactElement => {
  const { t } = useTranslation('sessions');
  const duration = useDuration();
  const held = heldDays(session);
  return (
    <div className={styles.facts}>
      {session.status === 'live' ? (
        <Badge tone="accent" icon="play">
          {t('live')}
        </Badge>
      ) : null}
      {session.status === 'ended' ? (
        <Badge tone="good" icon="check">
          {t('ended')}
        </Badge>
      ) : null}
      {session.status === 'planned' && held > 0 ? (
        <Badge tone="good" icon="check">
          {t('daysHeld', { held, count: session.days.length })}
        </Badge>
      ) : null}
      {session.status === 'planned' && held === 0 && session.lastDate < today ? <Badge tone="warn">{t('notHeld')}</Badge> : null}
      <span className={styles.fact}>
        <Icon name="location" size={16} /> {session.venueName || t('noVenue')}
      </span>
      <span className={styles.fact}>
        <Icon name="clock" size={16} /> {session.blockCount === 0 ? t('noAgenda') : duration(session.plannedMinutes)}
      </span>
      <span className={styles.fact}>
        <Icon name="group" size={16} />{' '}
        {session.status === 'planned' && held === 0
          ? t('expected', { count: session.expectedCount })
          : t('attended', { count: session.attendedCount })}
      </span>
    </div>
  );
};
