import { type ReactElement, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveView } from '../../../preload/contract/models/live.ts';
import type { Day, Session } from '../../../preload/contract/models/session.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { announcementOf } from './announcements.ts';
import styles from './announcer.module.css';
import { leftWords, standingWords } from './time-words.ts';
import { type Timing, timingOf } from './timing.ts';
import { useTimes } from './use-times.ts';
import { useWallWords } from './wall-words.ts';

interface AnnouncerProps {
  readonly view: LiveView;
  readonly session: Session;
  readonly day: Day | undefined;
  /** Rises when the trainer asks to hear the status. */
  readonly asked: number;
}

const LOOK_MS = 1000;

/**
 * Says politely what has changed of the time and of the wall's mode, and everything when asked. Slides and check-ins are never
 * said: the trainer hears the room.
 */
export const Announcer = ({ view, session, day, asked }: AnnouncerProps): ReactElement => {
  const { t } = useTranslation('live');
  const times = useTimes(session.timeZone);
  const wall = useWallWords(view);
  const { data: room } = useAsk('presence.room', { sessionId: session.id });
  const [said, setSaid] = useState('');
  const before = useRef<Timing | null>(null);
  const timingNow = (): Timing | null => (day === undefined ? null : timingOf(day, view.state, Date.now(), session.timeZone));

  const look = useEffectEvent(() => {
    const after = timingNow();
    const announcement = announcementOf(before.current, after);
    before.current = after;
    if (announcement === null) return;
    switch (announcement.kind) {
      case 'now':
        return setSaid(t('say.now', { title: announcement.title, minutes: announcement.minutes }));
      case 'minutes-left':
        return setSaid(t('say.minutesLeft', { count: announcement.count }));
      case 'time-up':
        return setSaid(t('say.timeUp', { title: announcement.title }));
    }
  });
  const begin = useEffectEvent(() => {
    before.current = timingNow();
  });
  useEffect(() => {
    // What was so before the console opened is no news.
    begin();
    const timer = setInterval(() => look(), LOOK_MS);
    return () => clearInterval(timer);
  }, []);

  const sayStatus = useEffectEvent(() => {
    const timing = timingNow();
    const parts = [
      t('say.clock', { time: times.clock(Date.now()) }),
      timing?.current == null
        ? `${t('time.notBegun')}.`
        : t('say.item', { title: timing.current.block.title, left: leftWords(t, timing.current.left) }),
      timing === null ? '' : `${standingWords(t, timing, times.ofMinutes)}.`,
      room === undefined ? '' : `${t('time.inRoom', { in: room.inRoom, expected: room.expected })}.`,
      `${t('wall.words', { what: wall })}.`,
    ];
    // A blank more or less makes it another text, so that it is read again.
    const text = parts.filter((part) => part.length > 1).join(' ');
    setSaid((last) => (last === text ? `${text} ` : text));
  });
  useEffect(() => {
    if (asked > 0) sayStatus();
  }, [asked]);

  const mode = `${view.wall.cover} ${view.state.frozen !== null} ${view.wallStatus}`;
  const lastMode = useRef(mode);
  const sayMode = useEffectEvent(() => setSaid(t('wall.words', { what: wall })));
  useEffect(() => {
    if (lastMode.current === mode) return;
    lastMode.current = mode;
    sayMode();
  }, [mode]);

  return (
    <p className={styles.hidden} role="status" aria-live="polite" data-testid="announcer">
      {said}
    </p>
  );
};
