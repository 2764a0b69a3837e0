import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../preload/contract/models/settings.ts';
import { PlainDate } from '../../../preload/contract/models/time.ts';
import { Card } from '../../components/card.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Page, Read } from '../../components/page.tsx';
import { SaveMark, type SaveState } from '../../components/save-mark.tsx';
import { SavedTextField } from '../../components/saved-text-field.tsx';
import { Select } from '../../components/select.tsx';
import { Segmented, Switch } from '../../components/toggles.tsx';
import { useAsk } from '../../hooks/use-ask.ts';
import { type Deed, useDo } from '../../hooks/use-do.ts';
import { useTimeZoneChoices } from '../../hooks/use-time-zones.ts';
import { About } from './about.tsx';
import { CountyCard } from './county-card.tsx';
import { LetterKeysChoice } from './letter-keys-choice.tsx';
import styles from './settings-screen.module.css';

type Set = (change: Partial<Settings>) => Promise<boolean>;

interface PartProps {
  readonly settings: Settings;
  readonly set: Set;
}

const WindowPart = ({ settings, set }: PartProps): ReactElement => {
  const { t } = useTranslation(['settings', 'common']);
  return (
    <Card title={t('interface')}>
      <Segmented
        label={t('language')}
        // Each in its own words: whoever cannot read the one finds the other.
        choices={[
          { value: 'en', label: 'English' },
          { value: 'es', label: 'Español' },
        ]}
        value={settings.language}
        onChange={(language) => void set({ language })}
      />
      <p className={styles.hint}>{t('languageHint')}</p>
      <Segmented
        label={t('theme')}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`themes.${value}`) }))}
        value={settings.theme}
        onChange={(theme) => void set({ theme })}
      />
    </Card>
  );
};

const PresentingPart = ({ settings, set }: PartProps): ReactElement => {
  const { t } = useTranslation('settings');
  return (
    <Card title={t('presenting')}>
      <Switch isSelected={settings.letterKeys} onChange={(letterKeys) => void set({ letterKeys })}>
        {t('letterKeys')}
      </Switch>
      <p className={styles.hint}>{t('letterKeysHint')}</p>
      {settings.letterKeys ? <LetterKeysChoice letters={settings.letters} onChange={(letters) => void set({ letters })} /> : null}
      <NumberField
        label={t('notesSize')}
        unit="px"
        minValue={20}
        maxValue={48}
        step={2}
        value={settings.notesSize}
        onChange={(notesSize) => {
          if (Number.isInteger(notesSize)) void set({ notesSize });
        }}
      />
      <NumberField
        label={t('overscan')}
        unit="%"
        minValue={0}
        maxValue={10}
        step={0.5}
        value={settings.overscanPercent}
        onChange={(overscanPercent) => {
          if (Number.isFinite(overscanPercent)) void set({ overscanPercent });
        }}
      />
      <p className={styles.hint}>{t('overscanHint')}</p>
    </Card>
  );
};

const LaptopPart = ({ settings, set, today }: PartProps & { readonly today: string | undefined }): ReactElement => {
  const { t } = useTranslation('settings');
  const zones = useTimeZoneChoices(settings.timeZone);
  const agency = useAsk('county.get', {}).data?.inForce?.settings.agency;
  return (
    <Card title={t('laptop')}>
      <SavedTextField
        label={t('operator')}
        hint={t('operatorHint')}
        saved={settings.operator.name}
        save={(name) => set({ operator: { name, onDate: today === undefined ? null : PlainDate.parse(today) } })}
        maxLength={200}
      />
      <SavedTextField
        label={t('hostAgency')}
        hint={agency === undefined ? t('hostAgencyHint') : t('hostAgencyFromCounty', { agency })}
        saved={settings.hostAgency}
        save={(hostAgency) => set({ hostAgency })}
        maxLength={200}
      />
      <Select
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        choices={zones}
        value={settings.timeZone}
        onChange={(timeZone) => void set({ timeZone })}
      />
    </Card>
  );
};

const saveState = (deed: Deed<'settings.set'>): SaveState => {
  if (deed.pending) return 'saving';
  if (deed.problem !== null) return 'failed';
  return deed.done ? 'saved' : 'idle';
};

/** How this laptop's trainer likes to work. Everything is saved at once. */
export const SettingsScreen = (): ReactElement => {
  const { t } = useTranslation('settings');
  const settings = useAsk('settings.get', {});
  const info = useAsk('app.info', {});
  const deed = useDo('settings.set', { keeps: () => ['settings.get', {}] });
  const set: Set = async (change) => (await deed.run(change)) !== null;
  return (
    <Page title={t('title')} actions={<SaveMark state={saveState(deed)} />}>
      <ProblemNotice problem={deed.problem} />
      <Read of={settings}>
        {(data) => (
          <div className={styles.columns}>
            <div className={styles.column}>
              <WindowPart settings={data} set={set} />
              <PresentingPart settings={data} set={set} />
            </div>
            <div className={styles.column}>
              <LaptopPart settings={data} set={set} today={info.data?.today} />
              <CountyCard settings={data} set={set} />
              {info.data === undefined ? null : <About info={info.data} />}
            </div>
          </div>
        )}
      </Read>
    </Page>
  );
};
