import { type ReactElement, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ForgottenCard } from '../../app/forgotten-card.tsx';
import { NewSessionDialog } from '../../app/later-places.ts';
import { OperatorCard } from '../../app/operator-card.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page, Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { groupSessions } from './group-sessions.ts';
import { SessionRows } from './session-rows.tsx';
import styles from './sessions-screen.module.css';
import { TodayCard } from './today-card.tsx';

/** Home: today on top, then what is planned, then what is past. */
export const SessionsScreen = (): ReactElement => {
  const { t } = useTranslation('sessions');
  const info = useAsk('app.info', {});
  const list = useAsk('sessions.list', {});
  /** Null until it was first asked for. */
  const [creating, setCreating] = useState<boolean | null>(null);
  const today = info.data?.today ?? '';

  return (
    <Page
      title={t('title')}
      actions={
        list.data === undefined || list.data.length === 0 ? undefined : (
          <Button kind="primary" icon="plus" onPress={() => setCreating(true)}>
            {t('create')}
          </Button>
        )
      }
    >
      <ForgottenCard />
      <OperatorCard />
      <Read of={list}>
        {(sessions) => {
          if (sessions.length === 0)
            return (
              <EmptyState
                icon="calendar"
                title={t('emptyTitle')}
                actions={
                  <Button kind="primary" size="large" icon="plus" onPress={() => setCreating(true)}>
                    {t('emptyAction')}
                  </Button>
                }
              >
                {t('emptyText')}
              </EmptyState>
            );
          const groups = groupSessions(sessions, today);
          return (
            <div className={styles.groups}>
              <section aria-labelledby="group-today" className={styles.group}>
                <h2 id="group-today" className={styles.heading}>
                  {t('today')}
                </h2>
                {groups.today.length === 0 ? <p className={styles.nothing}>{t('nothingToday')}</p> : null}
                {groups.today.map((session) => (
                  <TodayCard key={session.id} session={session} today={today} />
                ))}
              </section>
              <SessionRows heading={t('planned')} id="group-planned" sessions={groups.planned} today={today} />
              <SessionRows heading={t('past')} id="group-past" sessions={groups.past} today={today} />
            </div>
          );
        }}
      </Read>
      {creating === null ? null : (
        <Suspense fallback={null}>
          <NewSessionDialog open={creating} onClose={() => setCreating(false)} today={today} />
        </Suspense>
      )}
    </Page>
  );
};
