import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dayToHold, isHeld } from '../../../preload/contract/day-to-hold.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { ForgottenCard } from '../../app/forgotten-card.tsx';
import { paths } from '../../app/routes.ts';
import { SessionFrame } from '../../app/session-frame.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useFormats } from '../../hooks/use-formats.ts';
import { venueClock } from '../live/timing.ts';
import { AgendaCard } from './agenda-card.tsx';
import { EndCard } from './end-card.tsx';
import styles from './finish-screen.module.css';
import { HoursCard } from './hours-card.tsx';
import { ModulesCard } from './modules-card.tsx';
import { NotesCard } from './notes-card.tsx';
import { RemarksCard } from './remarks-card.tsx';
import { SaveCard } from './save-card.tsx';
import { WhoCard } from './who-card.tsx';

const NothingYet = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('finish');
  const [, go] = useLocation();
  return (
    <EmptyState
      icon="flag"
      title={t('nothingTitle')}
      actions={
        <Button kind="primary" onPress={() => go(paths.check(sessionId))}>
          {t('toCheck')}
        </Button>
      }
    >
      {t('nothingText')}
    </EmptyState>
  );
};

/** Some of its days have been held and some are still to come: the record grows. */
const BetweenDays = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation('finish');
  const formats = useFormats();
  const [, go] = useLocation();
  const next = dayToHold(session.days, venueClock(Date.now(), session.timeZone).date);
  return (
    <Notice actions={<Button onPress={() => go(paths.check(session.id))}>{t('toCheck')}</Button>}>
      {t('between', {
        held: session.days.filter(isHeld).length,
        count: session.days.length,
        date: next === undefined ? '' : formats.longDate(next.date),
      })}
    </Notice>
  );
};

/** What a session has to say, from top to bottom, and the files that are carried home. */
export const FinishScreen = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('finish');
  const report = useAsk('report.get', { sessionId });
  /** Nobody ended it on its day: ending it now would count a night as hours. */
  const forgotten = useAsk('app.info', {}).data?.forgotten?.sessionId === sessionId;
  const held = report.data !== undefined && report.data.session.startedAt !== null;
  const jump = (): void => {
    const part = document.getElementById('save-record');
    part?.scrollIntoView();
    part?.querySelector('button')?.focus();
  };
  return (
    <SessionFrame
      sessionId={sessionId}
      here="finish"
      actions={
        held ? (
          <Button icon="download" onPress={jump}>
            {t('save.jump')}
          </Button>
        ) : undefined
      }
    >
      {(session) => (
        <Read of={report}>
          {(data) =>
            session.startedAt === null ? (
              <NothingYet sessionId={sessionId} />
            ) : (
              <div className={styles.parts}>
                {session.status !== 'live' ? null : forgotten ? (
                  <ForgottenCard />
                ) : (
                  <EndCard sessionId={sessionId} report={data} />
                )}
                {session.status === 'planned' ? <BetweenDays session={session} /> : null}
                <WhoCard report={data} />
                <HoursCard report={data} />
                <AgendaCard report={data} />
                <div className={styles.pair}>
                  <ModulesCard report={data} />
                  <NotesCard report={data} />
                </div>
                <RemarksCard report={data} />
                <SaveCard sessionId={sessionId} />
              </div>
            )
          }
        </Read>
      )}
    </SessionFrame>
  );
};
