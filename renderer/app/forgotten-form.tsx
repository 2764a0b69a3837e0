import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { AppInfo } from '../../preload/contract/models/app.ts';
import type { PlainDate, PlainTime } from '../../preload/contract/models/time.ts';
import { Button } from '../components/button.tsx';
import { Card } from '../components/card.tsx';
import { DateField, TimeField } from '../components/date-time-fields.tsx';
import { ProblemNotice } from '../components/notice.tsx';
import { useDo } from '../hooks/use-do.ts';
import { useFormats } from '../hooks/use-formats.ts';
import { instantAt, venueTimeOf } from '../hooks/venue-time.ts';
import { paths } from './routes.ts';
import styles from './shell.module.css';

type Forgotten = NonNullable<AppInfo['forgotten']>;

/** Asks when it really finished, with the last activity as the proposal. */
export const ForgottenForm = ({ forgotten }: { readonly forgotten: Forgotten }): ReactElement => {
  const { sessionId, title, lastActivityAt, timeZone } = forgotten;
  const { t } = useTranslation('shell');
  const formats = useFormats();
  const client = useQueryClient();
  const [, go] = useLocation();
  const proposal = venueTimeOf(lastActivityAt, timeZone);
  const [date, setDate] = useState<PlainDate>(proposal.date);
  const [time, setTime] = useState<PlainTime | null>(proposal.time);
  const end = useDo('live.end');
  const resume = useDo('live.resume');
  const unchanged = date === proposal.date && time === proposal.time;

  const settle = async (path: string): Promise<void> => {
    await client.invalidateQueries({ queryKey: ['app.info'] });
    await client.invalidateQueries({ queryKey: ['live.view'] });
    go(path);
  };
  const endThen = async (): Promise<void> => {
    if (time === null) return;
    // Untouched, the proposal keeps its seconds.
    const at = unchanged ? lastActivityAt : instantAt(date, time, timeZone);
    if ((await end.run({ sessionId, at })) !== null) await settle(paths.finish(sessionId));
  };
  const goOn = async (): Promise<void> => {
    if ((await resume.run({ sessionId })) !== null) await settle(paths.present(sessionId));
  };

  return (
    <Card title={t('forgotten.title', { title })} className={styles.forgotten ?? ''}>
      <p>{t('forgotten.text', { when: formats.moment(lastActivityAt, timeZone) })}</p>
      <div className={styles.fields}>
        <DateField label={t('forgotten.day')} value={date} onChange={setDate} />
        <TimeField label={t('forgotten.time')} value={time} onChange={setTime} />
      </div>
      <ProblemNotice problem={end.problem ?? resume.problem} />
      <div className={styles.buttons}>
        <Button kind="primary" isDisabled={time === null || end.pending} onPress={() => void endThen()}>
          {t('forgotten.endNow')}
        </Button>
        <Button isDisabled={resume.pending} onPress={() => void goOn()}>
          {t('forgotten.goOn')}
        </Button>
      </div>
    </Card>
  );
};
