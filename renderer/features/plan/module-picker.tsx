import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayId } from '../../../preload/contract/models/ids.ts';
import type { Catalog, CatalogRole, ModuleSummary } from '../../../preload/contract/models/library.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { Read } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { say } from '../../components/toast-store.ts';
import { useAsk } from '../../hooks/use-ask.ts';
import { useDuration } from '../../hooks/use-formats.ts';
import { useLocalized } from '../../hooks/use-words.ts';
import { StandingBadge } from '../library/standing-badge.tsx';
import styles from './module-picker.module.css';
import type { Plan } from './use-plan.ts';

interface ModulePickerProps {
  readonly plan: Plan;
  readonly dayId: DayId;
  readonly onClose: () => void;
}

const modulesOf = (role: CatalogRole): readonly ModuleSummary[] => role.phases.flatMap(({ modules }) => modules);

interface ChoiceProps extends ModulePickerProps {
  readonly catalog: Catalog;
}

const Modules = ({ catalog, plan, dayId, onClose }: ChoiceProps): ReactElement => {
  const { t } = useTranslation('plan');
  const localized = useLocalized();
  const duration = useDuration();
  const { t: tLibrary } = useTranslation('library');
  const firstWithModules = catalog.roles.find((role) => modulesOf(role).length > 0) ?? catalog.roles[0];
  const [roleId, setRoleId] = useState(firstWithModules?.id ?? '');
  const role = catalog.roles.find(({ id }) => id === roleId);

  /** Which pack a module is from, where there is more than one. */
  const packOf = (packId: string): string => {
    const pack = catalog.packs.length < 2 ? undefined : catalog.packs.find(({ id }) => id === packId);
    return pack === undefined ? '' : `· ${tLibrary('pack', { title: localized(pack.title), version: pack.version })}`;
  };

  const add = async (module: ModuleSummary): Promise<void> => {
    const session = await plan.change('sessions.add-module', { dayId, packId: module.packId, moduleId: module.moduleId });
    if (session === null) return;
    say(t('picker.added', { title: localized(module.title) }));
    onClose();
  };

  return (
    <>
      <Select
        label={t('picker.role')}
        choices={catalog.roles.map(({ id, title, ...rest }) => ({
          value: id,
          label: `${localized(title)} (${tLibrary('modules', { count: modulesOf({ id, title, ...rest }).length })})`,
        }))}
        value={roleId}
        onChange={setRoleId}
      />
      {role === undefined || modulesOf(role).length === 0 ? <p className={styles.none}>{t('picker.none')}</p> : null}
      <ul className={styles.modules}>
        {role?.phases.flatMap((phase) =>
          phase.modules.map((module) => (
            <li key={`${module.packId}/${module.moduleId}`} className={styles.module}>
              <div className={styles.what}>
                <p className={styles.phase}>
                  {tLibrary('phase', { number: phase.number })}: {localized(phase.title)}
                </p>
                <h3>{localized(module.title)}</h3>
                <p className={styles.overview}>{localized(module.overview)}</p>
                <p className={styles.facts}>
                  {duration(module.minutes)} {packOf(module.packId)} <StandingBadge standing={module.standing} />
                </p>
              </div>
              <Button
                kind="primary"
                icon="plus"
                aria-label={t('picker.add', { title: localized(module.title) })}
                isDisabled={plan.state === 'saving'}
                onPress={() => void add(module)}
              >
                {t('picker.addShort')}
              </Button>
            </li>
          )),
        )}
      </ul>
    </>
  );
};

/** Chooses a module by role and phase: it comes with its agenda items, at the end of the day. */
export const ModulePicker = ({ plan, dayId, onClose }: ModulePickerProps): ReactElement => {
  const { t } = useTranslation('plan');
  const catalog = useAsk('library.catalog', {});
  return (
    <Dialog title={t('picker.title')} open wide onClose={onClose}>
      <ProblemNotice problem={plan.problem} />
      <Read of={catalog}>{(data) => <Modules catalog={data} plan={plan} dayId={dayId} onClose={onClose} />}</Read>
    </Dialog>
  );
};
