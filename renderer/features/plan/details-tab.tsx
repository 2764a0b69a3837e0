import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Venue } from '../../../preload/contract/models/session.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { IconButton } from '../../components/icon-button.tsx';
import { SavedTextField } from '../../components/saved-text-field.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Segmented } from '../../components/toggles.tsx';
import { useTimeZoneChoices } from '../../hooks/use-time-zones.ts';
import { DaysCard } from './days-card.tsx';
import styles from './details-tab.module.css';
import type { Plan } from './use-plan.ts';

const Trainers = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const { t } = useTranslation(['plan', 'common']);
  const [name, setName] = useState('');
  const { trainers } = plan.session;
  const add = async (): Promise<void> => {
    const trimmed = name.trim();
    if (trimmed === '' || trainers.includes(trimmed)) return;
    if (await plan.update({ trainers: [...trainers, trimmed] })) setName('');
  };
  return (
    <fieldset className={styles.trainers}>
      <legend>{t('fields.trainers')}</legend>
      {trainers.length === 0 ? null : (
        <ul className={styles.chips}>
          {trainers.map((trainer) => (
            <li key={trainer} className={styles.chip}>
              <span>{trainer}</span>
              <IconButton
                icon="close"
                size="small"
                label={t('fields.removeTrainer', { name: trainer })}
                onPress={() => void plan.update({ trainers: trainers.filter((other) => other !== trainer) })}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles.adder}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField label={t('fields.addTrainer')} value={name} onChange={setName} onBlur={() => void add()} maxLength={200} />
        <Button type="submit" icon="plus">
          {t('common:actions.add')}
        </Button>
      </form>
    </fieldset>
  );
};

const VenueCard = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const { t } = useTranslation('plan');
  const field = (key: keyof Venue, multiline: boolean): ReactElement => (
    <SavedTextField
      label={t(`venue.${key}`)}
      saved={plan.session.venue[key]}
      save={(value) => plan.update({ venue: { ...plan.session.venue, [key]: value } })}
      maxLength={multiline ? 4000 : 200}
      multiline={multiline}
    />
  );
  return (
    <Card title={t('venue.title')} hint={t('venue.hint')}>
      {field('name', false)}
      <div className={styles.pair}>
        {field('address', false)}
        {field('room', false)}
      </div>
      {field('contact', false)}
      {field('parking', true)}
      {field('projector', true)}
    </Card>
  );
};

/** What a trainer writes about a session. */
export const DetailsTab = ({ plan }: { readonly plan: Plan }): ReactElement => {
  const { t } = useTranslation(['plan', 'common']);
  const { session } = plan;
  const zones = useTimeZoneChoices(session.timeZone);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <Card title={t('about')}>
          <SavedTextField
            label={t('fields.title')}
            saved={session.title}
            save={(title) => plan.update({ title })}
            maxLength={200}
          />
          <SavedTextField
            label={t('fields.hostAgency')}
            hint={t('fields.hostAgencyHint')}
            saved={session.hostAgency}
            save={(hostAgency) => plan.update({ hostAgency })}
            maxLength={200}
          />
          <SavedTextField
            label={t('fields.fundingSource')}
            saved={session.fundingSource}
            save={(fundingSource) => plan.update({ fundingSource })}
            maxLength={200}
          />
          <Trainers plan={plan} />
          <Select
            label={t('fields.timeZone')}
            choices={zones}
            value={session.timeZone}
            onChange={(timeZone) => void plan.update({ timeZone })}
          />
          <Segmented
            label={t('fields.language')}
            choices={[
              { value: 'en', label: t('common:languages.en') },
              { value: 'es', label: t('common:languages.es') },
            ]}
            value={session.language}
            onChange={(language) => void plan.update({ language })}
          />
        </Card>
      </div>
      <div className={styles.column}>
        <DaysCard plan={plan} />
        <VenueCard plan={plan} />
      </div>
    </div>
  );
};
