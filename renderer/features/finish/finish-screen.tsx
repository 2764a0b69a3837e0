import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import { paths } from '../../app/routes.ts';
import { SessionFrame } from '../../app/session-frame.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Read } from '../../components/page.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { AgendaCard } from './agenda-card.tsx';
import { EndCard } from './end-card.tsx';
import styles from './finish-screen.module.css';
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

/** What a session has to say, from top to bottom, and the files that are carried home. */
export const FinishScreen = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('finish');
  const report = useAsk('report.get', { sessionId });
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
                {session.status === 'live' ? <EndCard sessionId={sessionId} report={data} /> : null}
                <WhoCard report={data} />
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
