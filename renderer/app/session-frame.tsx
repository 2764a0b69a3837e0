import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SessionId } from '../../preload/contract/models/ids.ts';
import type { Session } from '../../preload/contract/models/session.ts';
import { Badge } from '../components/badge.tsx';
import { Icon } from '../components/icons/icon.tsx';
import { Page, Read } from '../components/page.tsx';
import { cx } from '../hooks/cx.ts';
import { useAsk } from '../hooks/use-ask.ts';
import { useFormats } from '../hooks/use-formats.ts';
import { paths } from './routes.ts';
import styles from './session-frame.module.css';

export type Step = 'plan' | 'check' | 'present' | 'finish';

const STEPS: readonly Step[] = ['plan', 'check', 'present', 'finish'];

const Strip = ({ id, here }: { readonly id: SessionId; readonly here: Step }): ReactElement => {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('strip.label')}>
      <ol className={styles.strip}>
        {STEPS.map((step, index) => (
          <li key={step} className={styles.step}>
            <Link
              href={paths[step](id)}
              className={cx(styles.link, step === here && styles.here)}
              {...(step === here ? { 'aria-current': 'step' as const } : {})}
            >
              <span className={styles.number}>{index + 1}</span>
              {t(`strip.${step}`)}
            </Link>
            {index < STEPS.length - 1 ? <Icon name="chevronRight" size={16} /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
};

const Facts = ({ session }: { readonly session: Session }): ReactElement | null => {
  const { t } = useTranslation('sessions');
  const formats = useFormats();
  const first = session.days[0];
  const last = session.days.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <>
      <span>
        {first === last
          ? `${formats.longDate(first.date)}, ${formats.timeOfDay(first.startsAt)}`
          : t('dates', { from: formats.shortDate(first.date), to: formats.shortDate(last.date) })}
      </span>
      {session.venue.name === '' ? null : <span className={styles.venue}>{session.venue.name}</span>}
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
    </>
  );
};

interface SessionFrameProps {
  readonly sessionId: SessionId;
  readonly here: Step;
  readonly actions?: ReactNode;
  readonly children: (session: Session) => ReactNode;
}

/** A session's heading and its strip, freely clickable; below it the step that is open. */
export const SessionFrame = ({ sessionId, here, actions, children }: SessionFrameProps): ReactElement => {
  const { t } = useTranslation(['sessions', 'common']);
  const session = useAsk('sessions.get', { sessionId });
  return (
    <Page
      title={session.data === undefined ? t(`common:strip.${here}`) : session.data.title || t('untitled')}
      above={
        <Link href={paths.sessions} className={styles.back ?? ''}>
          <Icon name="arrowLeft" size={16} /> {t('common:places.sessions')}
        </Link>
      }
      compact
      actions={actions}
    >
      <div className={styles.under}>
        <Strip id={sessionId} here={here} />
        {session.data === undefined ? null : (
          <div className={styles.facts}>
            <Facts session={session.data} />
          </div>
        )}
      </div>
      <Read of={session}>{children}</Read>
    </Page>
  );
};
