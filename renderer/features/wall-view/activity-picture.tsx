import i18next from 'i18next';
import { type ReactElement, useEffect, useEffectEvent } from 'react';
import type { Screen } from '../../../preload/contract/models/live.ts';
import { pickLanguage } from '../../hooks/pick-language.ts';
import { problemOf } from '../../hooks/problem-error.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import styles from './activity.module.css';
import { useFittingText } from './use-fitting-text.ts';
import { usePainted } from './use-painted.ts';
import { type ScreenFailed, useWallSetting } from './wall-context.ts';

interface ActivityPictureProps {
  readonly screen: Extract<Screen, { kind: 'activity' }>;
  readonly onPainted: () => void;
  readonly onFailed: ScreenFailed;
}

const stepsOf = (steps: Readonly<Record<string, readonly string[]>>, language: string): readonly string[] =>
  steps[language] ?? steps['en'] ?? Object.values(steps)[0] ?? [];

/** What to do now, one big step a line. */
export const ActivityPicture = ({ screen, onPainted, onFailed }: ActivityPictureProps): ReactElement | null => {
  const { language } = useWallSetting();
  const words = i18next.getFixedT(language, 'wall');
  const { data: activity, error } = useAsk('library.activity', { item: screen.item });
  const steps = activity === undefined ? [] : stepsOf(activity.steps, screen.language);
  const text = useFittingText(steps.join('\n'));
  usePainted(onPainted, activity !== undefined);
  const failed = useEffectEvent(onFailed);
  useEffect(() => {
    if (error !== null) failed(problemOf(error), screen.item.itemId);
  }, [error, screen.item.itemId]);
  if (activity === undefined) return null;
  const { groupSize } = activity;
  return (
    <div className={styles.activity} lang={screen.language}>
      <div className={styles.safe} ref={text}>
        <p className={styles.kicker}>
          <span>{words('activity')}</span>
          <span>{words('activityMinutes', { count: activity.minutes })}</span>
          {groupSize === undefined ? null : (
            <span>
              {groupSize.min === groupSize.max
                ? words('groupsOf', { count: groupSize.min })
                : words('groups', { min: groupSize.min, max: groupSize.max })}
            </span>
          )}
        </p>
        <h1 className={styles.title}>{pickLanguage(activity.title, screen.language)}</h1>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>
              <span>{step}</span>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
};
