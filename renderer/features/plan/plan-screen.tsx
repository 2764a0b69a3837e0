import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { paths } from '../../app/routes.ts';
import { SessionFrame } from '../../app/session-frame.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { SaveMark } from '../../components/save-mark.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { PacketPart } from '../paper/packet-part.tsx';
import { PeopleTab } from '../people/people-tab.tsx';
import { AgendaTab } from './agenda-tab.tsx';
import { DetailsTab } from './details-tab.tsx';
import styles from './plan-screen.module.css';
import { usePlan } from './use-plan.ts';

const TABS = ['details', 'agenda', 'people', 'pack'] as const;
type TabId = (typeof TABS)[number];

const PlanOf = ({ session, tab }: { readonly session: Session; readonly tab: TabId }): ReactElement => {
  const { t } = useTranslation('plan');
  const [, go] = useLocation();
  const plan = usePlan(session);
  const blockCount = session.days.reduce((count, day) => count + day.blocks.length, 0);
  return (
    <div className={styles.plan}>
      {session.status === 'ended' ? <Notice>{t('ended')}</Notice> : null}
      <ProblemNotice problem={plan.problem} />
      <div className={styles.tabs}>
        <div className={styles.mark}>
          <SaveMark state={plan.state} />
        </div>
        <Tabs<TabId>
          label={t('tabs')}
          selected={tab}
          onSelect={(next) => go(paths.planTab(session.id, next))}
          tabs={[
            { id: 'details', label: t('details'), content: <DetailsTab plan={plan} /> },
            { id: 'agenda', label: t('agenda'), mark: blockCount, content: <AgendaTab plan={plan} /> },
            { id: 'people', label: t('people'), mark: session.expectedCount, content: <PeopleTab session={session} /> },
            { id: 'pack', label: t('pack'), content: <PacketPart sessionId={session.id} /> },
          ]}
        />
      </div>
    </div>
  );
};

interface PlanScreenProps {
  readonly sessionId: SessionId;
  readonly tab: string;
}

/** The plan of a session: details, agenda, people. Everything is saved as it is typed. */
export const PlanScreen = ({ sessionId, tab }: PlanScreenProps): ReactElement => (
  <SessionFrame sessionId={sessionId} here="plan">
    {(session) => <PlanOf key={session.id} session={session} tab={TABS.find((id) => id === tab) ?? 'agenda'} />}
  </SessionFrame>
);
