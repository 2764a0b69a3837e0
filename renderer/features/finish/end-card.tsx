import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { SessionReport } from '../../../preload/contract/models/report.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ConfirmDialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import styles from './finish-screen.module.css';

interface EndCardProps {
  readonly sessionId: SessionId;
  readonly report: SessionReport;
}

/** Ends a session that is going on, after saying what that does. */
export const EndCard = ({ sessionId, report }: EndCardProps): ReactElement => {
  const { t } = useTranslation('finish');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const end = useDo('live.end');
  const inRoom = report.attendees.filter(({ open }) => open).length;
  const endNow = async (): Promise<void> => {
    if ((await end.run({ sessionId, at: null })) === null) return;
    setAsking(false);
    await client.invalidateQueries();
  };
  return (
    <Card
      title={t('live.title')}
      className={styles.live ?? ''}
      actions={
        <Button kind="start" icon="flag" onPress={() => setAsking(true)}>
          {t('live.end')}
        </Button>
      }
    >
      <p>{t('live.text')}</p>
      <ConfirmDialog
        title={t('live.askTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void endNow()}
        confirm={t('live.confirm')}
        pending={end.pending}
      >
        <p>{t('live.ask', { count: inRoom })}</p>
        <ProblemNotice problem={end.problem} />
      </ConfirmDialog>
    </Card>
  );
};
