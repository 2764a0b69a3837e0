import { memo, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Day, Session } from '../../../preload/contract/models/session.ts';
import { Icon } from '../../components/icons/icon.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import hidden from './announcer.module.css';
import { region } from './regions.ts';
import { leftWords, standingWords } from './time-words.ts';
import { timingOf } from './timing.ts';
import styles from './top-bar.module.css';
import { useNow } from './use-now.ts';
import { useTimes } from './use-times.ts';
import { useWallWords } from './wall-words.ts';

interface TopBarProps {
  readonly view: LiveView;
  readonly session: Session;
  readonly day: Day | undefined;
}

/** The clock, the agenda item and what is left of it, how the day stands, who is here, what the wall shows. */
export const TopBar = memo(({ view, session, day }: TopBarProps): ReactElement => {
  const { t } = useTranslation('live');
  return (
    <section className={styles.bar} {...region(t('regions.status'))}>
      <h1 className={hidden.hidden}>{session.title}</h1>
      <Clock view={view} session={session} day={day} />
      <InRoom session={session} />
      <WallIs view={view} />
    </section>
  );
});

/** So few minutes left stand out. */
const SOON_MINUTES = 2;

const EMPTY_DAY = { date: '', startsAt: '00:00', blocks: [] } as unknown as Day;

const Clock = ({ view, session, day }: TopBarProps): ReactElement => {
  const { t } = useTranslation('live');
  const now = useNow(1000);
  const times = useTimes(session.timeZone);
  const timing = timingOf(day ?? EMPTY_DAY, view.state, now, session.timeZone);
  const over = timing.current !== null && timing.current.left <= 0;
  const soon = timing.current !== null && !over && timing.current.left <= SOON_MINUTES;
  const behind = timing.behind !== null && timing.behind >= 1;
  return (
    <>
      <p className={styles.clock}>{times.clock(now)}</p>
      <p className={styles.item} data-over={over} data-soon={soon}>
        <strong className={styles.title}>{timing.current?.block.title ?? t('time.notBegun')}</strong>
        {timing.current === null ? null : <span className={styles.left}>{leftWords(t, timing.current.left)}</span>}
      </p>
      <p className={styles.standing} data-behind={behind}>
        {behind ? <Icon name="clock" size={16} /> : null}
        {standingWords(t, timing, times.ofMinutes)}
      </p>
    </>
  );
};

const InRoom = ({ session }: { readonly session: Session }): ReactElement => {
  const { t } = useTranslation('live');
  const { data: room } = useAsk('presence.room', { sessionId: session.id });
  return (
    <p className={styles.room}>
      <Icon name="group" size={16} />
      {room === undefined
        ? ''
        : room.expected > 0
          ? t('time.inRoom', { in: room.inRoom, expected: room.expected })
          : t('time.inRoomOnly', { in: room.inRoom })}
    </p>
  );
};

const WallIs = ({ view }: { readonly view: LiveView }): ReactElement => {
  const { t } = useTranslation('live');
  const what = useWallWords(view);
  const mode = view.wall.cover !== 'none' ? view.wall.cover : view.state.frozen === null ? 'open' : 'frozen';
  const icon = mode === 'black' ? 'black' : mode === 'frozen' ? 'freeze' : mode === 'welcome' ? 'sun' : 'projector';
  return (
    <p className={styles.wall} data-mode={mode}>
      <Icon name={icon} size={16} />
      <span className={styles.what}>{t('wall.words', { what })}</span>
      {view.wallStatus === 'no-projector' ? <span className={styles.warn}>{t('wall.noProjector')}</span> : null}
      {view.wallStatus === 'mirrored' ? <span className={styles.warn}>{t('wall.mirrored')}</span> : null}
    </p>
  );
};
