import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../preload/contract/models/library.ts';
import { Card } from '../../components/card.tsx';
import { Icon } from '../../components/icons/icon.tsx';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './module-screen.module.css';

interface Tied {
  readonly objective: ModuleDetail['objectives'][number];
  readonly items: ModuleDetail['items'];
}

/** Where an objective is practised, written on and asked about. */
const ObjectiveTies = ({ objective, items }: Tied): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  const { workbookPage: page, evaluationQuestion: question } = objective;
  const activity = items.find(({ ref }) => ref.itemId === objective.activity);
  const places = [
    ...(activity === undefined ? [] : [t('practisedIn', { title: localized(activity.title) })]),
    ...(page === undefined ? [] : [t('workbookPage', { page })]),
  ];
  return (
    <>
      {places.length === 0 ? null : <span className={styles.tie}>{places.join(' · ')}</span>}
      {question === undefined ? null : <span className={styles.tie}>{t('asked', { question: localized(question) })}</span>}
    </>
  );
};

/** What people can do after a module. */
export const ModuleObjectives = ({ module }: { readonly module: ModuleDetail }): ReactElement => {
  const { t } = useTranslation('library');
  const localized = useLocalized();
  return (
    <Card title={t('objectives')}>
      <ul className={styles.ticks}>
        {module.objectives.map((objective) => (
          <li key={objective.id}>
            <Icon name="check" />
            <span>
              {localized(objective.text)}
              <ObjectiveTies objective={objective} items={module.items} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
};
