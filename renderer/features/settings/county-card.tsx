import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { CountySource, CountyState } from '../../../preload/contract/models/county.ts';
import type { Settings } from '../../../preload/contract/models/settings.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Notice, ProblemNotice } from '../../components/notice.tsx';
import { SavedTextField } from '../../components/saved-text-field.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { useDo } from '../../hooks/use-do.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import styles from './county.module.css';
import { CountyFacts } from './county-facts.tsx';
import settingsStyles from './settings-screen.module.css';

interface OverrideProps {
  readonly settings: Settings;
  readonly set: (change: Partial<Settings>) => Promise<boolean>;
  readonly state: CountyState;
}

/** What this laptop does otherwise than its county, in sight and easily put back. */
const Overrides = ({ settings, set, state }: OverrideProps): ReactElement | null => {
  const { t } = useTranslation('settings');
  const { hostAgency, signatoryName, signatoryTitle } = settings;
  const agency = state.inForce?.settings.agency;
  if (state.inForce === null) return null;
  const ownAgency = agency !== undefined && hostAgency !== '' && hostAgency !== agency;
  const ownSignatory = signatoryName !== '' || signatoryTitle !== '';
  return (
    <div className={styles.overrides}>
      <h3>{t('county.instead')}</h3>
      {ownAgency ? (
        <div className={styles.row}>
          <p>{t('county.agencyInstead', { own: hostAgency })}</p>
          <Button size="small" onPress={() => void set({ hostAgency: '' })}>
            {t('county.resetAgency')}
          </Button>
        </div>
      ) : null}
      <SavedTextField
        label={t('county.signsName')}
        saved={signatoryName}
        save={(name) => set({ signatoryName: name })}
        maxLength={200}
      />
      <SavedTextField
        label={t('county.signsTitle')}
        hint={t('county.signsHint')}
        saved={signatoryTitle}
        save={(title) => set({ signatoryTitle: title })}
        maxLength={200}
      />
      {ownSignatory ? (
        <div className={styles.row}>
          <Button size="small" onPress={() => void set({ signatoryName: '', signatoryTitle: '' })}>
            {t('county.resetSignatory')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};

const Source = ({ source }: { readonly source: CountySource }): ReactElement => {
  const { t } = useTranslation('settings');
  const text = useLocalized();
  const { title, packVersion: version, publisher, signedBy } = source;
  return (
    <p>
      {t('county.from', { title: text(title), version, publisher })}{' '}
      {signedBy === null ? t('county.unsigned') : t('county.signed', { key: signedBy })}
    </p>
  );
};

/** Where no settings are in force: because there are none, or because the trainer wants none. */
const Nothing = ({ chosen, offered }: { readonly chosen: boolean; readonly offered: boolean }): ReactElement | null => {
  const { t } = useTranslation('settings');
  if (chosen) return <p>{t('county.left')}</p>;
  return offered ? null : <p>{t('county.none')}</p>;
};

/** What this laptop's county has in common: where it comes from, what it says, and what this laptop does otherwise. */
export const CountyCard = ({ settings, set }: Omit<OverrideProps, 'state'>): ReactElement | null => {
  const { t } = useTranslation('settings');
  const text = useLocalized();
  const { data: state } = useAsk('county.get', {});
  const use = useDo('county.use', { keeps: () => ['county.get', {}] });
  const leave = useDo('county.leave', { keeps: () => ['county.get', {}] });
  if (state === undefined) return null;
  const { inForce, offers, chosenByTrainer } = state;
  return (
    <Card title={t('county.title')}>
      <ProblemNotice problem={use.problem ?? leave.problem} />
      {inForce === null ? (
        <Nothing chosen={chosenByTrainer} offered={offers.length > 0} />
      ) : (
        <>
          <Source source={inForce.source} />
          <CountyFacts county={inForce} />
          <p className={settingsStyles.hint}>{t('county.purpose')}</p>
        </>
      )}
      {offers.length === 0 ? null : (
        <Notice>
          <p>{t(inForce === null && offers.length > 1 ? 'county.several' : 'county.offer')}</p>
          {offers.map(({ source }) => {
            const title = text(source.title);
            const words = { title, version: source.packVersion, publisher: source.publisher };
            return (
              <div key={source.manifestSha256} className={styles.row}>
                <p>{t('county.offered', words)}</p>
                <Button
                  size="small"
                  aria-label={t('county.useNamed', words)}
                  isDisabled={use.pending}
                  onPress={() => void use.run({ packId: source.packId })}
                >
                  {t('county.use')}
                </Button>
              </div>
            );
          })}
        </Notice>
      )}
      <Overrides settings={settings} set={set} state={state} />
      {inForce === null ? null : (
        <div className={styles.row}>
          <Button kind="quiet" size="small" isDisabled={leave.pending} onPress={() => void leave.run({})}>
            {t('county.leave')}
          </Button>
        </div>
      )}
    </Card>
  );
};
