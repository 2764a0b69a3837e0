import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { SessionSummary } from '../../../preload/contract/models/session.ts';
import { paths } from '../../app/routes.ts';
import { Button } from '../../components/button.tsx';
import { useFormats } from '../../hooks/use-formats.ts';
import { heldDays } from './group-sessions.ts';
import { RemoveSession } from './remove-session.tsx';
import { SessionFacts } from './session-facts.tsx';
import styles from './sessions-screen.module.css';

interface SessionRowsProps {
  readonly heading: string;
  readonly id: string;
  readonly sessions: readonly SessionSummary[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** Sessions a line each. Nothing at all when there are none. */
export const SessionRows = ({ heading, id, sessions, today }: SessionRowsProps): ReactElement | null => {
  const { t } = useTranslation('sessions');
  const formats = useFormats();
  const [, go] = useLocation();
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id} className={styles.heading}>
        {heading}
      </h2>
      <ul className={styles.rows}>
        {sessions.map((session) => {
          const to = session.status === 'ended' ? paths.finish(session.id) : paths.plan(session.id);
          return (
            <li key={session.id} className={styles.row}>
              <span className={styles.date}>
                {session.firstDate === session.lastDate
                  ? formats.shortDate(session.firstDate)
                  : t('dates', { from: formats.shortDate(session.firstDate), to: formats.shortDate(session.lastDate) })}
              </span>
              <div className={styles.what}>
                <Link href={to} className={styles.title ?? ''}>
                  {session.title || t('untitled')}
                </Link>
                <SessionFacts session={session} today={today} />
              </div>
              <div className={styles.buttons}>
                <RemoveSession session={session} />
                {session.status === 'planned' && heldDays(session) > 0 ? (
                  <Button
                    size="small"
                    onPress={() => go(paths.finish(session.id))}
                    aria-label={`${t('goReport')}: ${session.title}`}
                  >
                    {t('goReport')}
                  </Button>
                ) : null}
                <Button
                  size="small"
                  onPress={() => go(to)}
                  aria-label={`${session.status === 'ended' ? t('goReport') : t('goPlan')}: ${session.title}`}
                >
                  {session.status === 'ended' ? t('goReport') : t('goPlan')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
