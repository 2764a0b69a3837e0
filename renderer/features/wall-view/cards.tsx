import i18next from 'i18next';
import type { ReactElement } from 'react';
import type { Screen } from '../../../preload/contract/models/live.ts';
import type { UiLanguage } from '../../../preload/contract/models/localized.ts';
import styles from './cards.module.css';
import { useFittingText } from './use-fitting-text.ts';
import { usePainted } from './use-painted.ts';
import { useWallSetting } from './wall-context.ts';

interface Painted {
  readonly onPainted?: () => void;
}

const nothing = (): void => undefined;

/** A time of day as it is read out: "10:45 AM". */
export const readableTime = (time: string, language: UiLanguage): string =>
  new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    new Date(`1970-01-01T${time}:00Z`),
  );

interface WelcomeCardProps extends Painted {
  readonly title: string;
  readonly subtitle: string;
}

/** Before the session, between its parts, and wherever something could not be shown. */
export const WelcomeCard = ({ title, subtitle, onPainted = nothing }: WelcomeCardProps): ReactElement => {
  const { language } = useWallSetting();
  const words = i18next.getFixedT(language, 'wall');
  const text = useFittingText(title);
  usePainted(onPainted);
  return (
    <div className={styles.welcome} lang={language}>
      <div className={styles.hill} />
      <div className={styles.hillNear} />
      <div className={styles.sun} />
      <div className={styles.safe} ref={text}>
        <p className={styles.kicker}>{words('welcome')}</p>
        <h1 className={styles.title}>{title}</h1>
        {subtitle === '' ? null : <p className={styles.subtitle}>{subtitle}</p>}
      </div>
    </div>
  );
};

interface TitleCardProps extends Painted {
  readonly card: Extract<Screen, { kind: 'card' }>;
}

/** An agenda item that has nothing of its own to show, or a break and when it ends. */
export const TitleCard = ({ card, onPainted = nothing }: TitleCardProps): ReactElement => {
  const { language } = useWallSetting();
  const words = i18next.getFixedT(language, 'wall');
  const text = useFittingText(card.title);
  usePainted(onPainted);
  return (
    <div className={styles.card} lang={language}>
      <div className={styles.safe} ref={text}>
        <span className={styles.rule} />
        <h1 className={styles.title}>{card.title}</h1>
        {card.backAt === null ? null : (
          <p className={styles.backAt}>{words('backAt', { time: readableTime(card.backAt, language) })}</p>
        )}
      </div>
    </div>
  );
};
