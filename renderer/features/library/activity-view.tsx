import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { LanguageNote } from '../../components/language-note.tsx';
import { pickLanguage } from '../../hooks/pick-language.ts';
import { useDuration } from '../../hooks/use-formats.ts';
import { useLanguage } from '../../hooks/use-words.ts';
import styles from './activity-view.module.css';
import type { ItemViewProps } from './item-screen.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { useContentLanguage } from './use-content-language.ts';

/** An activity as the trainer prepares it: what the wall will say, how to run it, what to bring. */
export const ActivityView = ({ item, place }: ItemViewProps): ReactElement | null => {
  const { t } = useTranslation('library');
  const duration = useDuration();
  const uiLanguage = useLanguage();
  const language = useContentLanguage(Object.keys(item.activity?.steps ?? {}), place?.language);
  const { activity } = item;
  if (activity === null) return null;
  const steps = activity.steps[language.language] ?? [];
  const guidance = activity.guidance[language.language] ?? [];
  return (
    <div className={styles.activity}>
      <div className={styles.facts}>
        <Badge tone="teal" icon="clock">
          {duration(activity.minutes)}
        </Badge>
        {activity.groupSize === undefined ? null : (
          <Badge tone="teal" icon="group">
            {t('activity.groups', { min: activity.groupSize.min, max: activity.groupSize.max })}
          </Badge>
        )}
        <LanguageNote available={item.languages} wanted={uiLanguage} draft={item.drafts.includes(language.language)} />
        <LanguageChoice label={t('document.language')} language={language} />
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card title={t('activity.steps')}>
            <ol className={styles.steps} lang={language.language}>
              {steps.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an activity's steps do not move
                <li key={index}>
                  <span className={styles.number}>{index + 1}</span>
                  <span>{step}</span>
                </li>
              ))}
            </ol>
          </Card>
          {activity.materials.length === 0 ? null : (
            <Card title={t('activity.materials')}>
              <ul className={styles.materials}>
                {activity.materials.map((material) => (
                  <li key={pickLanguage(material.what, language.language)}>
                    <strong>{pickLanguage(material.what, language.language)}</strong>
                    <span className={styles.per}>{t(`activity.per.${material.per}`, { count: material.count })}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
        <Card title={t('activity.guidance')}>
          <div className={styles.guidance} lang={language.language}>
            {guidance.map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an activity's guidance does not move
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </Card>
      </div>
    </div>
  );
};
