import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { dayToHold } from '../../../preload/contract/day-to-hold.ts';
import type { SessionId } from '../../../preload/contract/models/ids.ts';
import type { Session } from '../../../preload/contract/models/session.ts';
import { OperatorCard } from '../../app/operator-card.tsx';
import { paths } from '../../app/routes.ts';
import { SessionFrame } from '../../app/session-frame.tsx';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { ExtendHelp } from '../../components/extend-help.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { useDo } from '../../hooks/use-do.ts';
import { venueClock } from '../live/timing.ts';
import styles from './check-screen.module.css';
import { DayChoice } from './day-choice.tsx';
import { useCheckLines } from './use-check-lines.ts';

const CheckList = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation('check');
  const [, go] = useLocation();
  const [dayId, setDayId] = useState(() => dayToHold(session.days, venueClock(Date.now(), session.timeZone).date)?.id ?? null);
  const day = session.days.find(({ id }) => id === dayId);
  const { lines, checking, again } = useCheckLines(session, day);
  const start = useDo('live.start');
  const ready = lines.every(({ good }) => good);

  return (
    <Card
      title={t('title')}
      hint={t('hint')}
      // Above the list: however long it is, the way to start is in sight.
      actions={
        <>
          {/* Pending, not disabled: whoever pressed it keeps the keyboard there. */}
          <Button icon="refresh" isPending={checking} onPress={again}>
            {checking ? t('checking') : t('again')}
          </Button>
          <Button
            kind={ready ? 'start' : 'primary'}
            icon="play"
            isDisabled={start.pending}
            onPress={async () => {
              if ((await start.run({ sessionId: session.id, dayId })) !== null) go(paths.present(session.id));
            }}
          >
            {ready ? t('start') : t('startAnyway')}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={start.problem} />
      <DayChoice session={session} dayId={dayId} onDay={setDayId} />
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line.key} className={styles.line}>
            <Badge tone={line.good ? 'good' : 'bad'} icon={line.good ? 'check' : 'alert'}>
              {line.good ? t('good') : t('toDo')}
            </Badge>
            <div className={styles.words}>
              <h3>{line.name}</h3>
              <p>{line.text}</p>
              {line.extend ? <ExtendHelp /> : null}
            </div>
            {line.to === null ? null : (
              <Button size="small" onPress={() => go(line.to?.path ?? '')}>
                {line.to.label}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

/** Check the room: one list, what is wrong first. It never blocks a trainer. */
export const CheckScreen = ({ sessionId }: { readonly sessionId: SessionId }): ReactElement => {
  const { t } = useTranslation('check');
  const [, go] = useLocation();
  return (
    <SessionFrame sessionId={sessionId} here="check">
      {(session) => {
        if (session.status === 'live')
          return (
            <Notice tone="good" actions={<Button onPress={() => go(paths.present(session.id))}>{t('toPresent')}</Button>}>
              {t('goOn')}
            </Notice>
          );
        if (session.status === 'ended')
          return (
            <Notice actions={<Button onPress={() => go(paths.finish(session.id))}>{t('toFinish')}</Button>}>{t('ended')}</Notice>
          );
        return (
          <>
            <OperatorCard />
            <CheckList session={session} />
          </>
        );
      }}
    </SessionFrame>
  );
};
